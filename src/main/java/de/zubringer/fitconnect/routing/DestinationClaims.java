package de.zubringer.fitconnect.routing;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.events.Signatures;
import de.zubringer.fitconnect.keys.PrivateJwk;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the Self-Service-Portal confirms about a destination. Signed, it is the {@code
 * destinationSignature} of a route (FIT-Connect, xzufi/destination.schema.json).
 *
 * @param submissionHost name of the host of the Submission API, without scheme and port
 * @param issuer address of the portal; its keys are below it at {@code /.well-known/jwks.json}
 * @param jti of this signature
 */
public record DestinationClaims(
    String submissionHost,
    String issuer,
    List<Offer> services,
    UUID destinationId,
    Instant issuedAt,
    UUID jti) {

  /** Address of a portal's keys, below its own address. */
  public static final String KEYS_PATH = "/.well-known/jwks.json";

  /**
   * Leistungen a destination takes, and the areas it takes them from.
   *
   * @param areas as {@code urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:} and a key of
   *     2, 3, 5, 9 or 12 digits
   * @param leistungen as {@code urn:de:fim:leika:leistung:} and 14 digits
   */
  public record Offer(List<String> areas, List<String> leistungen) {
    /** Before the digits of a regional key. */
    public static final String AREA_PREFIX =
        "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:";

    /** Before the digits of a LeiKa key. */
    public static final String LEISTUNG_PREFIX = "urn:de:fim:leika:leistung:";

    public Offer {
      areas = List.copyOf(areas);
      leistungen = List.copyOf(leistungen);
    }
  }

  public DestinationClaims {
    services = List.copyOf(services);
  }

  /** The compact JWS, PS512, as the portal gives it out. */
  public String signed(PrivateJwk key) throws ProtocolFault {
    var header = StrictJson.object().put("kid", key.kid()).put("typ", "jwt").put("alg", "PS512");
    var message = encoded(header) + "." + encoded(json());
    var signature = Signatures.sign(key, message.getBytes(StandardCharsets.US_ASCII));
    return message + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private ObjectNode json() {
    var claims = StrictJson.object();
    claims.put("submissionHost", submissionHost);
    claims.put("iss", issuer);
    var offers = claims.putArray("services");
    for (var service : services) {
      var offer = offers.addObject();
      var areas = offer.putArray("gebietIDs");
      service.areas().forEach(areas::add);
      var leistungen = offer.putArray("leistungIDs");
      service.leistungen().forEach(leistungen::add);
    }
    claims.put("destinationId", destinationId.toString());
    claims.put("iat", issuedAt.getEpochSecond());
    claims.put("jti", jti.toString());
    return claims;
  }

  private static String encoded(JsonNode node) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(StrictJson.bytes(node));
  }
}
