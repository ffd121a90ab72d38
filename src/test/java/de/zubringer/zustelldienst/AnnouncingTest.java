package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.content.Problems;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.fitconnect.keys.Jwe;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Cases, large uploads, events and headers: what the decisions on the stand-in ask for beyond. */
class AnnouncingTest extends LoggedIn {
  private static final String API = "/submission-api/v2";
  private static final int ONE_MEGABYTE = 1024 * 1024;

  @Test
  void continuesACaseOfTheSameSenderAndDestinationOnly() throws Exception {
    var first = sender.submitted();
    var body = inCase(first.path("caseId").asString());
    var second = sender.post(API + "/submissions", body);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(Wire.read(second).path("caseId")).isEqualTo(first.path("caseId"));
    zustelldienst.registerClient("anderer", "geheim", Caller.Role.SENDER);
    var other = open.as(new Credentials("anderer", "geheim"));
    assertThat(other.post(API + "/submissions", body).statusCode()).isEqualTo(403);
    var unknown = inCase(UUID.randomUUID().toString());
    assertThat(sender.post(API + "/submissions", unknown).statusCode()).isEqualTo(404);
    assertThat(sender.post(API + "/submissions", inCase("x")).statusCode()).isEqualTo(400);

    var ofCase = API + "/cases/" + first.path("caseId").asString() + "/events";
    assertThat(Wire.read(sender.get(ofCase)).path("totalCount").asInt()).isEqualTo(4);
    assertThat(Wire.read(sender.get(ofCase + "?offset=3&limit=1")).path("eventLog").size())
        .isEqualTo(1);
    var ofSecond =
        API + "/submissions/" + Wire.read(second).path("submissionId").asString() + "/events";
    assertThat(Wire.read(sender.get(ofSecond)).path("count").asInt()).isEqualTo(1);
    assertThat(sender.get(ofCase + "?limit=501").statusCode()).isEqualTo(400);
    assertThat(sender.get(ofCase + "?offset=-1").statusCode()).isEqualTo(400);
  }

  @Test
  void keepsLargeAttachmentsByteForByte() throws Exception {
    var file = UUID.randomUUID();
    var announcement = Wire.announcement("v2", file);
    var ids = Wire.read(sender.post(API + "/submissions", announcement));
    var path = API + "/submissions/" + ids.path("submissionId").asString();
    var jwe = Jwe.encrypt(TestKeys.encryption().publicHalf(), "a/b", new byte[3 * ONE_MEGABYTE]);
    var upload = sender.call("PUT", path + "/attachments/" + file, Wire.JOSE, jwe);
    assertThat(upload.statusCode()).isEqualTo(204);
    assertThat(sender.submit("v2", ids.path("submissionId").asString()).statusCode())
        .isEqualTo(200);
    var download = subscriber.get(path + "/attachments/" + file);
    assertThat(download.headers().firstValue("Content-Type")).contains(Wire.JOSE);
    assertThat(download.body()).isEqualTo(jwe);
  }

  @Test
  void refusesAnAttachmentAboveTheLimitBeforeItIsSent() throws Exception {
    var file = UUID.randomUUID();
    var ids = Wire.read(sender.post(API + "/submissions", Wire.announcement("v2", file)));
    var path = API + "/submissions/" + ids.path("submissionId").asString();
    var token =
        open.call(
            "POST",
            "/token",
            "application/x-www-form-urlencoded",
            "grant_type=client_credentials&client_id=onlinedienst"
                + "&client_secret=geheim-onlinedienst");
    var head =
        """
        PUT /zustelldienst%s/attachments/%s HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: application/jose
        Content-Length: 524288001
        Connection: close

        """
            .formatted(path, file, Wire.read(token).path("access_token").asString())
            .replace("\n", "\r\n");
    assertThat(raw(head)).startsWith("HTTP/1.1 413").contains("application/problem+json");
  }

  @Test
  void storesEventsByteForByteAndKnowsThemByTheirId() throws Exception {
    var ids = sender.submitted();
    var reject = reject(ids);
    assertThat(post(ids, reject)).isEqualTo(204);
    assertThat(post(ids, reject)).isEqualTo(409);
    var log = Wire.read(sender.get(events(ids))).path("eventLog");
    assertThat(log.get(log.size() - 1).asString()).isEqualTo(reject);

    var other = sender.submitted();
    var claims =
        ResignedEvent.claims(reject(other)).put("jti", EventToken.read(reject).id().toString());
    var reused = ResignedEvent.of(TestKeys.signature(), claims.toString());
    assertThat(post(other, reused)).isEqualTo(422);
  }

  @Test
  void takesForwardingOnceAndAcceptanceAfterIt() throws Exception {
    var ids = sender.submitted();
    assertThat(post(ids, plain(ids, EventKind.FORWARD))).isEqualTo(204);
    assertThat(post(ids, plain(ids, EventKind.FORWARD))).isEqualTo(409);
    var path = API + "/submissions/" + ids.path("submissionId").asString();
    assertThat(subscriber.get(path).statusCode()).isEqualTo(200);
    var submit =
        EventToken.read(Wire.read(sender.get(events(ids))).path("eventLog").get(1).asString());
    var accept =
        signer().accept(submission(ids), caseId(ids), AuthenticationTags.read(submit.payload()));
    assertThat(post(ids, accept)).isEqualTo(204);
    assertThat(subscriber.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void refusesEventsThatAreNotForItToBeGiven() throws Exception {
    var ids = sender.submitted();
    for (var kind :
        List.of(EventKind.CREATE, EventKind.SUBMIT, EventKind.NOTIFY, EventKind.DELETE)) {
      assertThat(post(ids, plain(ids, kind))).as(kind.uri()).isEqualTo(422);
    }
    var accept = plain(ids, EventKind.ACCEPT);
    assertThat(post(ids, accept)).as("without tags").isEqualTo(422);
    var other = sender.submitted();
    var elsewhere = ResignedEvent.claims(reject(ids)).put("sub", "submission:" + submission(other));
    assertThat(post(ids, ResignedEvent.of(TestKeys.signature(), elsewhere.toString())))
        .as("of another case")
        .isEqualTo(422);
    var reply = ResignedEvent.claims(reject(ids)).put("sub", "reply:" + submission(ids));
    assertThat(post(ids, ResignedEvent.of(TestKeys.signature(), reply.toString()))).isEqualTo(422);
    var json = subscriber.call("POST", events(ids), Wire.JSON, reject(ids));
    assertThat(json.statusCode()).isEqualTo(415);
    assertThat(sender.call("POST", events(ids), Wire.JOSE, reject(ids)).statusCode())
        .isEqualTo(403);
    assertThat(post(ids, "x".repeat(70_000))).isEqualTo(413);
  }

  @Test
  void showsTheKeyAsDocumented() throws Exception {
    var answer = open.get("/submission-api/.well-known/jwks.json");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    var key = Wire.read(answer).path("keys").get(0);
    assertThat(key.propertyNames())
        .containsExactlyInAnyOrder("kty", "alg", "kid", "key_ops", "n", "e", "x5c");
    assertThat(key.path("n").asString()).hasSize(683);
    assertThat(key.path("e").asString()).isEqualTo("AQAB");
  }

  @Test
  void answersWrongMethodsAndIdsWithProblems() throws Exception {
    var method = sender.delete(API + "/info");
    assertThat(method.statusCode()).isBetween(404, 405);
    assertThat(Wire.read(method).path("type").asString()).startsWith("https://schema.fitko.de/");
    assertThat(sender.get(API + "/cases/x/events").statusCode()).isEqualTo(400);
    assertThat(subscriber.get(API + "/submissions?limit=viele").statusCode()).isEqualTo(400);
    assertThat(subscriber.get(API + "/submissions?destinationId=x").statusCode()).isEqualTo(400);
    assertThat(subscriber.get(API + "/submissions?destinationId=" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  private int post(ObjectNode ids, String event) throws Exception {
    return subscriber.call("POST", events(ids), Wire.JOSE, event).statusCode();
  }

  private static String reject(ObjectNode ids) throws Exception {
    var problem = Problems.standard("hash-mismatch", "data", "x");
    return signer().reject(submission(ids), caseId(ids), List.of(problem));
  }

  private static String plain(ObjectNode ids, EventKind kind) throws Exception {
    return signer().plain(kind, submission(ids), caseId(ids));
  }

  private static EventSigner signer() {
    return new EventSigner(
        TestKeys.signature(), Musterdienst.DESTINATION.toString(), InstantSource.system());
  }

  private static String events(ObjectNode ids) {
    return API + "/cases/" + ids.path("caseId").asString() + "/events";
  }

  private static UUID submission(ObjectNode ids) {
    return UUID.fromString(ids.path("submissionId").asString());
  }

  private static UUID caseId(ObjectNode ids) {
    return UUID.fromString(ids.path("caseId").asString());
  }

  private static String inCase(String caseId) {
    return Wire.announcement("v2").replaceFirst("^\\{", "{\"caseId\":\"" + caseId + "\",");
  }

  private String raw(String head) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput(); // else the service waits a minute for the rest
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
