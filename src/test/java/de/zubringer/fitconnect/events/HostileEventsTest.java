package de.zubringer.fitconnect.events;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.keys.PrivateJwk;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Event logs somebody made in order to be believed; none of them gives us a submission. */
class HostileEventsTest {
  private static final String SERVICE = "https://zustelldienst.example/submission-api";
  private static final UUID DESTINATION = UUID.fromString("879ee109-a690-4db8-ab32-424284184d7d");
  private static final UUID SUBMISSION = UUID.fromString("ce75a6b8-d72f-4b94-b09e-af6be35bc2ae");
  private static final UUID CASE = UUID.fromString("e89e107e-ed79-40e6-ad34-4e770f9df263");
  private static final String SUBMIT = EventKind.SUBMIT.uri();
  private static final String KID = "zustelldienst-sigKey";

  @Test
  void believesTheHonestOne() throws Exception {
    var log = List.of(signed(header(), claims()));
    assertThatCode(() -> read(log)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "headers",
    "moreHeaders",
    "claimsThatLie",
    "moreClaimsThatLie",
    "payloads",
    "forms",
    "moreForms"
  })
  void believesNoEvent(String name, String token) {
    assertThatThrownBy(() -> read(List.of(token))).isInstanceOf(ProtocolFault.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("logs")
  void believesNoLog(String name, List<String> log) {
    assertThatThrownBy(() -> read(log)).isInstanceOf(ProtocolFault.class);
  }

  static Stream<Arguments> headers() throws Exception {
    return Stream.of(
        header("alg none", it -> it.put("alg", "none")),
        header("alg None in another case", it -> it.put("alg", "NONE")),
        header("alg RS512", it -> it.put("alg", "RS512")),
        header("alg PS256", it -> it.put("alg", "PS256")),
        header("alg in small letters", it -> it.put("alg", "ps512")),
        header("typ JWT", it -> it.put("typ", "JWT")),
        header("typ in capitals", it -> it.put("typ", "SECEVENT+JWT")),
        header("typ missing", it -> it.remove("typ")),
        header("kid missing", it -> it.remove("kid")),
        header("kid a number", it -> it.put("kid", 7)),
        header("kid nobody has", it -> it.put("kid", "unbekannt")),
        header("kid a path", it -> it.put("kid", "../../../token")));
  }

  static Stream<Arguments> moreHeaders() throws Exception {
    return Stream.of(
        header("key brought along", it -> it.putObject("jwk").put("kty", "RSA")),
        header("address of keys", it -> it.put("jku", "https://boese.example")),
        header("address of a certificate", it -> it.put("x5u", "https://boese.example")),
        header("certificate brought along", it -> it.putArray("x5c").add("AAAA")),
        header("critical extension", it -> it.putArray("crit").add("exp")),
        header("payload not encoded", it -> it.put("b64", false)),
        named("HS512 with our public key as secret", withPublicKeyAsSecret()),
        named(
            "header twice the same member",
            signed("{'alg':'none'," + quoted(header()).substring(1), claims())),
        named(
            "signed by the destination in the name of the service",
            signed(TestKeys.signature(), header(), claims())),
        named("signature of nothing", signed(header(), claims()).replaceFirst("[^.]*$", "")),
        named("signature one bit off", flipped(signed(header(), claims()))));
  }

  static Stream<Arguments> claimsThatLie() throws Exception {
    return Stream.of(
        claims("another case", it -> it.put("txn", "case:" + UUID.randomUUID())),
        claims("case in capitals", it -> it.put("txn", ("case:" + CASE).toUpperCase(Locale.ROOT))),
        claims("case without prefix", it -> it.put("txn", CASE.toString())),
        claims("no case", it -> it.remove("txn")),
        claims("another submission", it -> it.put("sub", "submission:" + UUID.randomUUID())),
        claims("a reply", it -> it.put("sub", "reply:" + SUBMISSION)),
        claims("no subject", it -> it.remove("sub")),
        claims("another service", it -> it.put("iss", "https://boese.example")),
        claims("service with a slash more", it -> it.put("iss", SERVICE + "/")),
        claims("service in capitals", it -> it.put("iss", SERVICE.toUpperCase(Locale.ROOT))),
        claims("another destination", it -> it.put("iss", UUID.randomUUID().toString())),
        claims("submit by the destination", it -> it.put("iss", DESTINATION.toString())));
  }

  static Stream<Arguments> moreClaimsThatLie() throws Exception {
    return Stream.of(
        claims("issuer a list", it -> it.putArray("iss").add(SERVICE)),
        claims("no id", it -> it.remove("jti")),
        claims("id no UUID", it -> it.put("jti", "1")),
        claims(
            "id in capitals",
            it -> it.put("jti", UUID.randomUUID().toString().toUpperCase(Locale.ROOT))),
        claims("time as text", it -> it.put("iat", "1795435200")),
        claims("time before FIT-Connect", it -> it.put("iat", 0)),
        claims("time with a fraction", it -> it.put("iat", 1.5)),
        claims("time beyond all calendars", it -> it.put("iat", Long.MAX_VALUE)),
        claims("time in the future", it -> it.put("iat", TestKeys.NOW.getEpochSecond() + 61)));
  }

  static Stream<Arguments> payloads() throws Exception {
    return Stream.of(
        claims("no event", it -> it.putObject("events")),
        claims("two events", it -> events(it).putObject(EventKind.NOTIFY.uri())),
        claims("list of events", it -> it.putArray("events").addObject()),
        claims(
            "event in another case",
            it -> it.putObject("events").set(SUBMIT.toUpperCase(Locale.ROOT), tags())),
        claims(
            "event of another host",
            it -> it.putObject("events").set("https://boese.example/submit-submission", tags())),
        claims("payload a list", it -> it.putObject("events").putArray(SUBMIT)),
        claims("payload null", it -> it.putObject("events").putNull(SUBMIT)),
        claims("no tags", it -> it.putObject("events").putObject(SUBMIT)),
        claims("tag a number", it -> tagsOf(it).put("metadata", 1)),
        claims(
            "attachment id in capitals",
            it ->
                tagsOf(it)
                    .putObject("attachments")
                    .put(SUBMISSION.toString().toUpperCase(Locale.ROOT), "x")),
        claims("attachment id no UUID", it -> tagsOf(it).putObject("attachments").put("../x", "x")),
        claims("101 attachments", it -> manyAttachments(tagsOf(it))));
  }

  static Stream<Arguments> forms() throws Exception {
    var good = signed(header(), claims());
    return Stream.of(
        named("nothing", ""),
        named("two segments", good.substring(0, good.lastIndexOf('.'))),
        named("four segments", good + ".x"),
        named("only dots", ".."),
        named("JSON instead of compact", "{\"payload\":\"x\",\"signatures\":[]}"),
        named("padding", good + "=="),
        named("line break at the end", good + "\n"),
        named("letters of plain base64", good.substring(0, good.lastIndexOf('.')) + ".ab+/"),
        named("claims not JSON", signed(header(), "nicht")),
        named("claims a list", signed(header(), "[]")),
        named("text behind the claims", signed(header(), claims() + "{}")),
        named("member twice", signed(header(), "{'jti':'x'," + quoted(claims()).substring(1))));
  }

  static Stream<Arguments> moreForms() throws Exception {
    var good = signed(header(), claims());
    var deep = "[".repeat(5_000) + "]".repeat(5_000);
    return Stream.of(
        named("deep claims", signed(header(), "{'events':" + deep + "}")),
        named("deep header", signed("{'kid':" + deep + "}", claims())),
        named(
            "claims of 100 kB",
            signed(header(), claims().replace("'iss'", "'x':'" + "x".repeat(100_000) + "','iss'"))),
        named(
            "text that is no UTF-8",
            encode(new byte[] {'{', (byte) 0xff, '}'})
                + "."
                + good.substring(good.indexOf('.') + 1)));
  }

  static Stream<Arguments> logs() throws Exception {
    var submit = signed(header(), claims());
    var again = claims().replaceFirst("'jti':'[^']*'", "'jti':'" + UUID.randomUUID() + "'");
    return Stream.of(
        Arguments.of("replayed token", List.of(submit, submit)),
        Arguments.of("two submits", List.of(submit, signed(header(), again))),
        Arguments.of("empty", List.of()),
        Arguments.of("good one and rubbish", List.of(submit, "x")),
        Arguments.of("more events than a log has", Collections.nCopies(10_001, submit)));
  }

  private static void read(List<String> log) throws Exception {
    EventLog.verify(
            log,
            CASE,
            new EventLog.Parties(Set.of(SERVICE), DESTINATION),
            (issuer, kid) ->
                Stream.of(TestKeys.service(), TestKeys.signature())
                    .map(PrivateJwk::publicHalf)
                    .filter(key -> key.kid().equals(kid))
                    .findFirst(),
            TestKeys.NOW)
        .submitted(SUBMISSION);
  }

  private static Arguments named(String name, String token) {
    return Arguments.of(name, token);
  }

  private static Arguments header(String name, Consumer<ObjectNode> change) throws Exception {
    var header = StrictJson.readObject(quoted(header()).getBytes(StandardCharsets.UTF_8));
    change.accept(header);
    return named(name, signed(header.toString(), claims()));
  }

  private static Arguments claims(String name, Consumer<ObjectNode> change) throws Exception {
    var claims = StrictJson.readObject(quoted(claims()).getBytes(StandardCharsets.UTF_8));
    change.accept(claims);
    return named(name, signed(header(), claims.toString()));
  }

  private static String header() {
    return "{'typ':'secevent+jwt','alg':'PS512','kid':'" + KID + "'}";
  }

  private static String claims() throws Exception {
    var signer = new EventSigner(TestKeys.service(), SERVICE, InstantSource.fixed(TestKeys.NOW));
    var tags = new AuthenticationTags("XFBoMYUZodetZdvTiFvSkQ", Optional.of("x"), Map.of());
    var claims = signer.submit(SUBMISSION, CASE, tags).split("\\.", -1)[1];
    return new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8)
        .replace('"', '\'');
  }

  private static ObjectNode events(ObjectNode claims) {
    return (ObjectNode) claims.path("events");
  }

  private static ObjectNode tags() {
    var payload = StrictJson.object();
    payload.putObject("authenticationTags").put("metadata", "x");
    return payload;
  }

  private static ObjectNode tagsOf(ObjectNode claims) {
    return (ObjectNode) events(claims).path(SUBMIT).path("authenticationTags");
  }

  private static void manyAttachments(ObjectNode tags) {
    var attachments = tags.putObject("attachments");
    for (var i = 0; i < 101; i++) {
      attachments.put(UUID.randomUUID().toString(), "x");
    }
  }

  private static String signed(String header, String claims) throws Exception {
    return signed(TestKeys.service(), header, claims);
  }

  private static String signed(PrivateJwk key, String header, String claims) throws Exception {
    var message = message(header, claims);
    return message
        + "."
        + encode(Signatures.sign(key, message.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String withPublicKeyAsSecret() throws Exception {
    var message = message(header().replace("PS512", "HS512"), claims());
    var mac = Mac.getInstance("HmacSHA512");
    var secret = TestKeys.service().publicHalf().key().getEncoded();
    mac.init(new SecretKeySpec(secret, "HmacSHA512"));
    return message + "." + encode(mac.doFinal(message.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String flipped(String token) {
    var end = token.lastIndexOf('.') + 1;
    var signature = Base64.getUrlDecoder().decode(token.substring(end));
    signature[100] ^= 1;
    return token.substring(0, end) + encode(signature);
  }

  private static String message(String header, String claims) {
    return encode(quoted(header).getBytes(StandardCharsets.UTF_8))
        + "."
        + encode(quoted(claims).getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
