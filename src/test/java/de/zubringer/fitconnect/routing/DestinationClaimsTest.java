package de.zubringer.fitconnect.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.events.Signatures;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DestinationClaimsTest {
  private static final String AREA = DestinationClaims.Offer.AREA_PREFIX + "16051";
  private static final String LEISTUNG = DestinationClaims.Offer.LEISTUNG_PREFIX + "99102013104000";
  private static final DestinationClaims CLAIMS =
      new DestinationClaims(
          "zustelldienst.example",
          "https://portal.example",
          List.of(new DestinationClaims.Offer(List.of(AREA), List.of(LEISTUNG))),
          UUID.fromString("879ee109-a690-4db8-ab32-424284184d7d"),
          TestKeys.NOW,
          UUID.fromString("2d1426f2-d673-46de-868e-d96844d24fe1"));

  /** Member names and their order as in the decoded sample of FIT-Connect. */
  @Test
  void saysWhatThePortalSays() throws Exception {
    var parts = CLAIMS.signed(TestKeys.signature()).split("\\.", -1);

    assertThat(decoded(parts[0]))
        .isEqualTo(
            StrictJson.object()
                .put("kid", "musterstadt-sigKey")
                .put("typ", "jwt")
                .put("alg", "PS512"));
    var claims = decoded(parts[1]);
    assertThat(claims.propertyNames())
        .containsExactly("submissionHost", "iss", "services", "destinationId", "iat", "jti");
    assertThat(claims.path("services"))
        .hasToString("[{\"gebietIDs\":[\"" + AREA + "\"],\"leistungIDs\":[\"" + LEISTUNG + "\"]}]");
    assertThat(claims.path("iat").longValue()).isEqualTo(TestKeys.NOW.getEpochSecond());
  }

  @Test
  void carriesASignatureOfThePortalsKey() throws Exception {
    var token = CLAIMS.signed(TestKeys.signature());
    var end = token.lastIndexOf('.');
    var message = token.substring(0, end).getBytes(StandardCharsets.US_ASCII);
    var signature = Base64.getUrlDecoder().decode(token.substring(end + 1));

    assertThatCode(() -> Signatures.require(TestKeys.signature().publicHalf(), message, signature))
        .doesNotThrowAnyException();
  }

  private static JsonNode decoded(String part) throws Exception {
    return StrictJson.readObject(Base64.getUrlDecoder().decode(part));
  }
}
