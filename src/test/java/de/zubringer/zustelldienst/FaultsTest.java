package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Every fault that can be asked for strikes, and only as often as it was asked for. */
class FaultsTest extends LoggedIn {
  private static final String LIST = "/submission-api/v2/submissions";

  @Autowired private Sandbox sandbox;

  @AfterEach
  void clear() {
    sandbox.clearFaults();
  }

  @Test
  void limitsTheRate() throws Exception {
    inject("{\"kind\":\"rate-limit\"}");
    var answer = subscriber.get(LIST);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).isEqualTo("{}");
    assertThat(answer.headers().firstValue("RateLimit-Remaining")).contains("0");
    assertThat(answer.headers().firstValue("RateLimit-Reset")).isPresent();
    assertThat(subscriber.get(LIST).statusCode()).isEqualTo(200);
  }

  @Test
  void isUnavailableAsOftenAsAskedFor() throws Exception {
    inject("{\"kind\":\"unavailable\",\"times\":2}");
    assertThat(subscriber.get(LIST).statusCode()).isEqualTo(503);
    var answer = subscriber.get(LIST);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(subscriber.get(LIST).statusCode()).isEqualTo(200);
  }

  @Test
  void strikesOnlyTheCallsNamed() throws Exception {
    inject("{\"kind\":\"unavailable\",\"method\":\"POST\",\"path\":\"/events\"}");
    assertThat(subscriber.get(LIST).statusCode()).isEqualTo(200);
    var log = "/submission-api/v2/cases/" + UUID.randomUUID() + "/events";
    assertThat(subscriber.get(log).statusCode()).isEqualTo(404);
    assertThat(subscriber.call("POST", log, Wire.JOSE, "a.b.c").statusCode()).isEqualTo(503);
    assertThat(subscriber.call("POST", log, Wire.JOSE, "a.b.c").statusCode()).isEqualTo(404);
  }

  @Test
  void sendsABodySlowlyButWhole() throws Exception {
    var whole = subscriber.get("/submission-api/.well-known/jwks.json").body();
    inject("{\"kind\":\"slow-body\",\"delayMillis\":300,\"path\":\"jwks\"}");
    var begin = System.nanoTime();
    var slow = subscriber.get("/submission-api/.well-known/jwks.json");
    assertThat(slow.body()).isEqualTo(whole);
    assertThat(slow.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(System.nanoTime() - begin).isGreaterThan(290_000_000L);
  }

  @Test
  void losesTheAnswerOfACallThatWasCarriedOut() throws Exception {
    var id = sender.announced("v2").path("submissionId").asString();
    inject("{\"kind\":\"lost-answer\",\"method\":\"PUT\"}");
    assertThat(sender.submit("v2", id).statusCode()).isEqualTo(504);
    assertThat(sender.submit("v2", id).statusCode()).isEqualTo(409);
    assertThat(subscriber.get(LIST + "/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void turnsAwayCallsWithoutUserAgent() throws Exception {
    inject("{\"kind\":\"user-agent-filter\",\"times\":5}");
    assertThat(open.get("/submission-api/v2/info").statusCode()).isEqualTo(200);
    assertThat(raw("GET /zustelldienst/submission-api/v2/info HTTP/1.1\r\nHost: localhost\r\n"))
        .startsWith("HTTP/1.1 403")
        .contains("text/html", "<html>");
  }

  @Test
  void cutsDataInTheMiddle() throws Exception {
    var path = LIST + "/" + id(sender.submitted());
    inject("{\"kind\":\"truncated-jwe\",\"destinationId\":\"" + Musterdienst.DESTINATION + "\"}");
    var cut = Wire.read(subscriber.get(path)).path("encryptedData").asString();
    var whole = Wire.read(subscriber.get(path)).path("encryptedData").asString();
    assertThat(whole).startsWith(cut).hasSizeGreaterThan(cut.length());
  }

  @Test
  void listsAnAttachmentNobodyAnnounced() throws Exception {
    var path = LIST + "/" + id(sender.submitted());
    inject("{\"kind\":\"attachments-mismatch\"}");
    assertThat(Wire.read(subscriber.get(path)).path("attachments").size()).isEqualTo(1);
    assertThat(Wire.read(subscriber.get(path)).path("attachments").size()).isZero();
  }

  @Test
  void listsNothingAndThenWhatWaits() throws Exception {
    var id = id(sender.submitted());
    inject("{\"kind\":\"late-listing\"}");
    assertThat(Wire.read(subscriber.get(LIST + "?limit=500")).path("totalCount").asInt()).isZero();
    assertThat(subscriber.get(LIST + "?limit=500").body()).contains(id);
  }

  @Test
  void letsASubmissionVanishAfterItWasListed() throws Exception {
    var id = id(sender.submitted());
    inject("{\"kind\":\"vanishing\"}");
    assertThat(subscriber.get(LIST + "?limit=500").body()).contains(id);
    var gone = subscriber.get(LIST + "/" + id);
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).contains("submission-not-found");
  }

  @Test
  void answersTheFinalPutWithoutBody() throws Exception {
    var id = sender.announced("v2").path("submissionId").asString();
    inject("{\"kind\":\"submit-without-body\"}");
    var answer = sender.submit("v2", id);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void saysAnotherTagInTheSubmitEvent() throws Exception {
    inject("{\"kind\":\"wrong-tag\"}");
    var submit = submits(sender.submitted()).getFirst();
    assertThat(submit.payload().path("authenticationTags").path("data").asString())
        .isEqualTo("AAAAAAAAAAAAAAAAAAAAAA");
    submit.requireSignedBy(serviceKey());
  }

  @Test
  void submitsTwice() throws Exception {
    inject("{\"kind\":\"double-submit\"}");
    assertThat(submits(sender.submitted())).hasSize(2);
    assertThat(submits(sender.submitted())).hasSize(1);
  }

  @Test
  void signsWithAForeignKeyOrNamesAnUnknownOne() throws Exception {
    inject("{\"kind\":\"foreign-key\"}");
    var foreign = submits(sender.submitted()).getFirst();
    assertThat(foreign.kid()).isEqualTo(serviceKey().kid());
    assertThat(isSignedBy(foreign, serviceKey())).isFalse();

    inject("{\"kind\":\"unknown-kid\"}");
    var unknown = submits(sender.submitted()).getFirst();
    assertThat(unknown.kid()).isNotEqualTo(serviceKey().kid());
    assertThat(isSignedBy(unknown, serviceKey())).isTrue();
  }

  @Test
  void showsWhatWaitsAndTakesItBack() throws Exception {
    var id = inject("{\"kind\":\"vanishing\",\"times\":7}").path("id").asString();
    var list = Wire.read(open.get("/sandbox/faults"));
    assertThat(list.path("kinds").size()).isEqualTo(FaultKind.values().length);
    assertThat(list.path("waiting").get(0).path("times").asInt()).isEqualTo(7);
    assertThat(open.delete("/sandbox/faults/" + id).statusCode()).isEqualTo(204);
    assertThat(open.delete("/sandbox/faults/" + id).statusCode()).isEqualTo(404);
    assertThat(sandbox.faults()).isEmpty();
  }

  @Test
  void refusesFaultsItDoesNotKnow() throws Exception {
    for (var body :
        List.of(
            "{}",
            "{\"kind\":\"storm\"}",
            "{\"kind\":\"vanishing\",\"times\":0}",
            "{\"kind\":\"vanishing\",\"times\":\"2\"}",
            "{\"kind\":\"slow-body\",\"delayMillis\":6000000}",
            "{\"kind\":\"vanishing\",\"destinationId\":\"x\"}",
            "[]")) {
      assertThat(open.post("/sandbox/faults", body).statusCode()).as(body).isEqualTo(400);
    }
    assertThat(open.call("POST", "/sandbox/faults", "text/plain", "{}").statusCode())
        .isEqualTo(415);
    assertThat(sandbox.faults()).isEmpty();
  }

  private ObjectNode inject(String body) throws Exception {
    HttpResponse<String> answer = open.post("/sandbox/faults", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Wire.read(answer);
  }

  private List<EventToken> submits(ObjectNode ids) throws Exception {
    var log = sender.get("/submission-api/v2/cases/" + ids.path("caseId").asString() + "/events");
    var submits = new ArrayList<EventToken>();
    for (var compact : Wire.read(log).path("eventLog")) {
      var token = EventToken.read(compact.asString());
      if (token.kind().filter(EventKind.SUBMIT::equals).isPresent()) {
        submits.add(token);
      }
    }
    return submits;
  }

  private PublicJwk serviceKey() throws Exception {
    return PublicJwk.read(
        Wire.read(open.get("/submission-api/.well-known/jwks.json")).path("keys").get(0));
  }

  private static boolean isSignedBy(EventToken token, PublicJwk key) {
    try {
      token.requireSignedBy(key);
      return true;
    } catch (ProtocolFault e) {
      return false;
    }
  }

  private String raw(String head) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String id(ObjectNode ids) {
    return ids.path("submissionId").asString();
  }
}
