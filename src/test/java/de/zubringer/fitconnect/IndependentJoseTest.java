package de.zubringer.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.fitconnect.keys.Jwe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What we encrypt and sign, an implementation by somebody else opens and verifies; and back. */
class IndependentJoseTest {
  private static final Path FOLDER = Path.of("src/test/node/jose");
  private static final String TEXT = "{\"name\":\"Jörg Müßig\"}";
  private static final UUID SUBMISSION = UUID.fromString("ce75a6b8-d72f-4b94-b09e-af6be35bc2ae");
  private static final UUID CASE = UUID.fromString("e89e107e-ed79-40e6-ad34-4e770f9df263");
  private static final String ISSUER = "879ee109-a690-4db8-ab32-424284184d7d";

  private static String event;
  private static ObjectNode answer;

  @BeforeAll
  static void exchange() throws Exception {
    var tags = new AuthenticationTags("uS6kZSRkUlFM9Qj-CdH4sg", Optional.empty(), Map.of());
    event =
        new EventSigner(TestKeys.signature(), ISSUER, InstantSource.fixed(TestKeys.NOW))
            .accept(SUBMISSION, CASE, tags);
    var jwe =
        Jwe.encrypt(
            TestKeys.encryption().publicHalf(),
            "application/json",
            TEXT.getBytes(StandardCharsets.UTF_8));
    var given = StrictJson.object();
    given.put("text", TEXT).put("jwe", jwe).put("spoiledJwe", spoiled(jwe));
    given.put("jws", event).put("spoiledJws", spoiled(event));
    given.set("claims", claims(event));
    given.set("decryption", TestKeys.encryption().secretJson());
    given.set("encryption", TestKeys.encryption().publicHalf().json());
    given.set("signing", TestKeys.signature().secretJson());
    given.set("verification", TestKeys.signature().publicHalf().json());
    answer = StrictJson.readObject(node(StrictJson.bytes(given)));
  }

  @Test
  void theyDecryptWhatWeEncrypt() {
    assertThat(answer.path("decrypted").path("text").stringValue()).isEqualTo(TEXT);
    assertThat(answer.path("decrypted").path("header").propertyNames())
        .containsExactlyInAnyOrder("alg", "enc", "kid", "cty");
    assertThat(answer.path("spoiledJwe").stringValue()).startsWith("refused");
  }

  @Test
  void weDecryptWhatTheyEncrypt() throws Exception {
    var theirs = answer.path("encrypted").stringValue();

    assertThat(Jwe.decrypt(theirs, List.of(TestKeys.encryption())))
        .isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    assertThat(theirs).endsWith("." + Jwe.authenticationTag(theirs));
  }

  @Test
  void theyVerifyWhatWeSign() throws Exception {
    assertThat(answer.path("verified").path("text").stringValue())
        .isEqualTo(new String(StrictJson.bytes(claims(event)), StandardCharsets.UTF_8));
    assertThat(answer.path("verified").path("header").path("typ").stringValue())
        .isEqualTo("secevent+jwt");
    assertThat(answer.path("spoiledJws").stringValue()).startsWith("refused");
  }

  @Test
  void weVerifyWhatTheySign() throws Exception {
    var theirs = EventToken.read(answer.path("signed").stringValue());

    theirs.requireSignedBy(TestKeys.signature().publicHalf());
    assertThat(theirs.isAbout(SUBMISSION)).isTrue();
    assertThat(theirs.issuer()).isEqualTo(ISSUER);
  }

  private static ObjectNode claims(String jws) throws ProtocolFault {
    return StrictJson.readObject(java.util.Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]));
  }

  /** Another last character but one, so that really another byte is meant. */
  private static String spoiled(String compact) {
    var at = compact.length() - 2;
    var other = compact.charAt(at) == 'A' ? 'B' : 'A';
    return compact.substring(0, at) + other + compact.substring(at + 1);
  }

  private static byte[] node(byte[] given) throws IOException, InterruptedException {
    if (!Files.isDirectory(FOLDER.resolve("node_modules/jose"))) {
      run(new byte[0], "npm", "ci", "--prefer-offline", "--loglevel=error");
    }
    return run(given, "node", "exchange.mjs");
  }

  private static byte[] run(byte[] given, String... command)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var input = process.getOutputStream()) {
      input.write(given);
    }
    var output = process.getInputStream().readAllBytes();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
    return output;
  }
}
