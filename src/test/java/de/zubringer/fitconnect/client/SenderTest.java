package de.zubringer.fitconnect.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.keys.KeyCheck;
import de.zubringer.fitconnect.keys.PrivateJwk;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SenderTest {
  private static final UUID DESTINATION = UUID.fromString("879ee109-a690-4db8-ab32-424284184d7d");
  private static final UUID ID = UUID.fromString("ce75a6b8-d72f-4b94-b09e-af6be35bc2ae");
  private static final UUID CASE = UUID.fromString("e89e107e-ed79-40e6-ad34-4e770f9df263");
  private static final Announced ANNOUNCED = new Announced(ID, CASE);
  private static final String API = "/submission-api/v2";
  private static final String ISSUER = "https://zustelldienst.example/submission-api";
  private static final String DESTINATION_PATH = API + "/destinations/" + DESTINATION;
  private static final String KID = "musterstadt-wrapKey";
  private static final String KEY_PATH = DESTINATION_PATH + "/keys/" + KID;
  private static final String EVENTS = API + "/cases/" + CASE + "/events";
  private static final AuthenticationTags TAGS =
      new AuthenticationTags(
          "XFBoMYUZodetZdvTiFvSkQ", Optional.of("7LiTAUWC9V4oLmTYC2oG6Q"), Map.of());

  private final InstantSource clock = InstantSource.fixed(TestKeys.NOW);
  private final StubService service = new StubService();
  private final Sender sender = sender(KeyCheck.withoutTrustAnchors(true, clock));

  SenderTest() throws Exception {
    var ids = "{\"submissionId\":\"%s\",\"caseId\":\"%s\"}".formatted(ID, CASE);
    service.on(API + "/submissions", 201, ids);
    service.on(API + "/submissions/" + ID, 200, "");
    var keys = "{\"keys\":[" + TestKeys.service().publicHalf().json() + "]}";
    service.on("/submission-api/.well-known/jwks.json", 200, keys);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void announcesWhatTheDestinationTakes() throws Exception {
    offer(destination(), key());
    assertThat(sender.announce(application())).isEqualTo(ANNOUNCED);
  }

  static List<Arguments> destinations() {
    return List.of(
        Arguments.of("is not active", destination().put("status", "inactive")),
        Arguments.of(
            "takes older metadata only", destination().set("metadataVersions", list("1.4.0"))),
        Arguments.of("takes no metadata", destination().set("metadataVersions", list())),
        Arguments.of(
            "offers no reply channel", destination().set("replyChannels", StrictJson.object())),
        Arguments.of("takes another Leistung", service("urn:x:y", "DE", "https://x.example/1")),
        Arguments.of("takes another region", service("urn:a:b", "DE05", "https://x.example/1")),
        Arguments.of("takes another schema", service("urn:a:b", "DE", "https://x.example/2")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("destinations")
  void announcesNothingToADestinationThat(String name, ObjectNode destination) {
    offer(destination, key());
    assertRefusesToSend();
  }

  static List<Arguments> keys() throws Exception {
    var signature = TestKeys.signature().publicHalf().json();
    return List.of(
        Arguments.of("is for signatures", signature.deepCopy().put("kid", KID)),
        Arguments.of("has another kid", key().put("kid", "ein-anderer-kid")),
        Arguments.of("has no certificate", key().without("x5c")),
        Arguments.of("has the certificate of another key", key().set("x5c", signature.path("x5c"))),
        Arguments.of("has a certificate nobody can read", key().set("x5c", list("AAAA"))),
        Arguments.of("is too short", key().put("n", key().path("n").asString().substring(0, 342))),
        Arguments.of("has another exponent", key().put("e", "Aw")),
        Arguments.of("has another algorithm", key().put("alg", "RSA1_5")),
        Arguments.of("may do something else", key().set("key_ops", list("encrypt"))),
        Arguments.of("may do two things", key().set("key_ops", list("wrapKey", "verify"))),
        Arguments.of("brings its private half", TestKeys.encryption().secretJson().put("kid", KID)),
        Arguments.of("is no key", StrictJson.object()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void encryptsNothingForAKeyThat(String name, ObjectNode key) {
    offer(destination(), key);
    assertRefusesToSend();
  }

  @Test
  void encryptsNothingForAKeyNobodyVouchesFor() throws Exception {
    offer(destination(), key());
    assertThatThrownBy(
            () -> sender(KeyCheck.withoutTrustAnchors(false, clock)).announce(application()))
        .isInstanceOf(ProtocolFault.class);
    var later = InstantSource.fixed(TestKeys.NOW.plusSeconds(40L * 365 * 86_400));
    assertThatThrownBy(
            () -> sender(KeyCheck.withoutTrustAnchors(true, later)).announce(application()))
        .isInstanceOf(ProtocolFault.class)
        .hasMessageContaining("not valid today");
  }

  @Test
  void encryptsNothingForAKeyThatWasExchangedUnderItsName() throws Exception {
    offer(destination(), key());
    sender.announce(application());
    service.forget(KEY_PATH);
    service.on(KEY_PATH, 200, renamed(TestKeys.foreignEncryption()).toString());
    service.on(EVENTS, 200, log());
    assertThatThrownBy(() -> sender.submit(ANNOUNCED, application()))
        .isInstanceOf(ProtocolFault.class)
        .hasMessageContaining("exchanged");
    assertThat(service.countOf("PUT")).isZero();
  }

  @Test
  void noticesThatTheServiceStoredSomethingElse() throws Exception {
    offer(destination(), key());
    service.on(EVENTS, 200, log()).on(EVENTS, 200, log(submit()));
    assertThatThrownBy(() -> sender.submit(ANNOUNCED, application()))
        .isInstanceOf(ProtocolFault.class)
        .hasMessageContaining("stored something else");
  }

  @Test
  void sendsNoTwoAttachmentsUnderOneId() {
    offer(destination(), key());
    var file = new Attachment(ID, "a.pdf", "application/pdf", new byte[] {1});
    assertThatThrownBy(() -> sender.announce(application(List.of(file, file))))
        .isInstanceOf(ProtocolFault.class);
  }

  @Test
  void followsTheLogToItsEnd() throws Exception {
    var subscriber = new EventSigner(TestKeys.signature(), DESTINATION.toString(), clock);
    var signatureKey = TestKeys.signature().publicHalf();
    service.on(
        DESTINATION_PATH + "/keys/" + signatureKey.kid(), 200, signatureKey.json().toString());
    service
        .on(EVENTS, 200, log(submit()))
        .on(EVENTS, 200, log(submit(), subscriber.accept(ID, CASE, TAGS)))
        .on(EVENTS, 200, log(submit(), subscriber.reject(ID, CASE, List.of())))
        .on(EVENTS, 200, log(submit(), subscriber.accept(ID, CASE, other())))
        .on(EVENTS, 200, log(submit()));
    assertThat(follow(TAGS)).isEqualTo(Progress.State.WAITING);
    assertThat(follow(TAGS)).isEqualTo(Progress.State.ACCEPTED);
    assertThat(follow(TAGS)).isEqualTo(Progress.State.REJECTED);
    assertThatThrownBy(() -> follow(TAGS)).hasMessageContaining("something else was accepted");
    assertThatThrownBy(() -> follow(other())).hasMessageContaining("stored something else");
  }

  private Progress.State follow(AuthenticationTags sent) throws Exception {
    return sender.follow(ANNOUNCED, DESTINATION, sent).state();
  }

  private void assertRefusesToSend() {
    assertThatThrownBy(() -> sender.announce(application())).isInstanceOf(ProtocolFault.class);
    assertThat(service.countOf("POST " + API)).isZero();
  }

  private void offer(ObjectNode destination, ObjectNode key) {
    service.on(DESTINATION_PATH, 200, destination.toString());
    service.on(KEY_PATH, 200, key.toString());
  }

  private Sender sender(KeyCheck keys) {
    return new Sender(
        new SenderClient(service.endpoints(), new Credentials("ich", "geheim"), clock),
        new Directory(service.endpoints(), clock, new Pace(clock, gap -> {})),
        keys,
        Set.of(ISSUER),
        clock);
  }

  private static ObjectNode destination() {
    return service("urn:a:b", "DE", "https://x.example/1");
  }

  private static ObjectNode service(String identifier, String region, String schema) {
    var destination =
        StrictJson.object()
            .put("destinationId", DESTINATION.toString())
            .put("status", "active")
            .put("encryptionKid", KID);
    destination.putArray("metadataVersions").add("1.4.0").add("2.1.0");
    destination.putObject("replyChannels").putObject("eMail");
    var service = destination.putArray("publicServices").addObject().put("identifier", identifier);
    service.putArray("regions").add(region);
    service
        .putArray("submissionSchemas")
        .addObject()
        .put("schemaUri", schema)
        .put("mimeType", "application/json");
    return destination;
  }

  private static ArrayNode list(String... texts) {
    var list = StrictJson.object().putArray("list");
    List.of(texts).forEach(list::add);
    return list;
  }

  private static ObjectNode key() {
    return renamed(TestKeys.encryption());
  }

  private static ObjectNode renamed(PrivateJwk key) {
    return key.publicHalf().json().put("kid", KID);
  }

  private static AuthenticationTags other() {
    return new AuthenticationTags("AAAAAAAAAAAAAAAAAAAAAA", TAGS.data(), Map.of());
  }

  private String submit() throws ProtocolFault {
    return new EventSigner(TestKeys.service(), ISSUER, clock).submit(ID, CASE, TAGS);
  }

  private static String log(String... events) {
    var log = StrictJson.object().put("totalCount", events.length);
    List.of(events).forEach(log.putArray("eventLog")::add);
    return log.toString();
  }

  private static Application application() {
    return application(List.of());
  }

  private static Application application(List<Attachment> attachments) {
    var mail = StrictJson.object();
    mail.putObject("eMail").put("address", "erika@musterstadt.example");
    return new Application(
        DESTINATION,
        "urn:a:b",
        "DE160510000000",
        new SchemaReference("https://x.example/1", "application/json"),
        "{}".getBytes(StandardCharsets.UTF_8),
        attachments,
        Optional.of(mail));
  }
}
