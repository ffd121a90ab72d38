package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.client.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The JSON interface below /sandbox: what a developer sees and makes with it. */
@ZustelldienstRoom
class SandboxTest {
  @Autowired private LocalZustelldienst zustelldienst;
  @Autowired private Sandbox sandbox;
  @LocalServerPort private int port;
  private Wire open = Wire.to(0, "");

  @BeforeEach
  void register() {
    Musterdienst.register(zustelldienst, Optional.empty());
    open = Wire.to(port, "/zustelldienst");
  }

  @AfterEach
  void backToNow() {
    sandbox.moveClock(Duration.ZERO);
  }

  @Test
  void makesAClientAndADestinationThatWorkAtOnce() throws Exception {
    var made = open.post("/sandbox/clients", "{\"role\":\"subscriber\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    var client = Wire.read(made);
    var id = client.path("clientId").asString();
    var destination =
        open.post(
            "/sandbox/destinations",
            """
            {"name":"Musteramt","clientId":"%s",
             "publicServices":[{"identifier":"%s","regions":["DE"],
               "submissionSchemas":[{"schemaUri":"https://musterstadt.example/s",
                 "mimeType":"application/json"}]}]}"""
                .formatted(id, Musterdienst.LEISTUNG));
    assertThat(destination.statusCode()).as(destination.body()).isEqualTo(201);
    var body = Wire.read(destination);
    assertThat(body.path("privateKeys").size()).isEqualTo(2);
    assertThat(body.path("privateKeys").get(0).path("key_ops").get(0).asString())
        .isEqualTo("unwrapKey");
    assertThat(body.path("destination").path("status").asString()).isEqualTo("active");
    var subscriber = open.as(new Credentials(id, client.path("clientSecret").asString()));
    var list =
        subscriber.get(
            "/submission-api/v2/submissions?destinationId="
                + body.path("destination").path("destinationId").asString());
    assertThat(Wire.read(list).path("totalCount").asInt()).isZero();
    assertThat(open.get("/sandbox/clients").body()).contains(id).doesNotContain("ecret");
    assertThat(open.get("/sandbox/destinations?limit=500").body()).contains("Musteramt");
  }

  @Test
  void refusesWhatCannotWork() throws Exception {
    for (var body : List.of("{}", "{\"role\":\"king\"}", "{\"role\":\"anybody\"}", "x")) {
      assertThat(open.post("/sandbox/clients", body).statusCode()).as(body).isEqualTo(400);
    }
    var taken = "{\"role\":\"sender\",\"clientId\":\"onlinedienst\"}";
    assertThat(open.post("/sandbox/clients", taken).statusCode()).isEqualTo(422);
    var ofSender = "{\"clientId\":\"onlinedienst\"}";
    assertThat(open.post("/sandbox/destinations", ofSender).statusCode()).isEqualTo(422);
    assertThat(open.call("POST", "/sandbox/clients", "text/plain", taken).statusCode())
        .isEqualTo(415);
  }

  @Test
  void showsSubmissionsWithTheirDecodedEvents() throws Exception {
    var ids = open.as(Musterdienst.SENDER).submitted();
    var id = ids.path("submissionId").asString();
    assertThat(open.get("/sandbox/submissions").body()).contains(id, "SUBMITTED");
    var detail = Wire.read(open.get("/sandbox/submissions/" + id));
    var submit = detail.path("events").get(1);
    assertThat(submit.path("event").asString()).endsWith("submit-submission");
    assertThat(submit.path("payload").path("authenticationTags").has("metadata")).isTrue();
    assertThat(submit.path("issuedAt").isString()).isTrue();
    var ofCase = open.get("/sandbox/events?caseId=" + ids.path("caseId").asString());
    assertThat(Wire.read(ofCase).path("total").asInt()).isEqualTo(3);
    assertThat(open.get("/sandbox/events").body()).contains(id);
    assertThat(open.get("/sandbox/submissions/" + ids.path("caseId").asString()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void movesTheClockByStepsAndBack() throws Exception {
    var first = Wire.read(open.post("/sandbox/clock", "{\"advance\":\"P1D\"}"));
    assertThat(first.path("ahead").asString()).isEqualTo("PT24H");
    assertThat(first.path("passed").has("rejected")).isTrue();
    var second = Wire.read(open.post("/sandbox/clock", "{\"advance\":\"PT1H\"}"));
    assertThat(second.path("ahead").asString()).isEqualTo("PT25H");
    assertThat(Wire.read(open.delete("/sandbox/clock")).path("ahead").asString()).isEqualTo("PT0S");
    for (var body : List.of("{}", "{\"advance\":\"14 Tage\"}", "{\"ahead\":\"P10000D\"}")) {
      assertThat(open.post("/sandbox/clock", body).statusCode()).as(body).isEqualTo(400);
    }
  }
}
