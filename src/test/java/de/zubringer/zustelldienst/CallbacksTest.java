package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.zubringer.fitconnect.CallbackSignature;
import de.zubringer.fitconnect.StrictJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is called back when, how it is signed, and what is noted of it. */
@ZustelldienstRoom
class CallbacksTest {
  private static final String SECRET = "rueckruf-geheimnis";

  /** As published with the documentation: their digests are the published ones. */
  private static final String VECTOR_SECRET =
      "insecure_unsafe_qHScgrg_kP-R31jHUwp3GkVkGJolvBchz65b74Lzue0";

  @Autowired private LocalZustelldienst zustelldienst;
  @Autowired private Sandbox sandbox;
  @LocalServerPort private int port;
  private final HttpServer server;
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private volatile int answer = 202;
  private Wire sender = Wire.to(0, "");
  private Wire open = sender;

  /** What arrived. */
  private record Call(String path, String timestamp, String signature, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    boolean isValid() {
      var now = InstantSource.system().instant();
      return CallbackSignature.isValid(SECRET, timestamp, signature, body, now);
    }
  }

  CallbacksTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::receive);
    server.start();
  }

  @BeforeEach
  void logIn() throws Exception {
    Musterdienst.register(zustelldienst, Optional.of(callback("/verwaltung")));
    open = Wire.to(port, "/zustelldienst");
    sender = open.as(Musterdienst.SENDER);
  }

  @AfterEach
  void stop() {
    sandbox.clearFaults();
    Musterdienst.register(zustelldienst, Optional.empty());
    server.stop(0);
  }

  @Test
  void tellsTheSubscriberOfSubmissionsAndTheSenderOfEvents() throws Exception {
    var ids = submittedWithCallback();
    var first = next();
    var second = next();
    var ofSubscriber = first.path().equals("/verwaltung") ? first : second;
    var ofSender = first.path().equals("/verwaltung") ? second : first;
    assertThat(ofSubscriber.isValid()).isTrue();
    assertThat(ofSubscriber.text())
        .isEqualTo(
            ("{\"type\":\"https://schema.fitko.de/fit-connect/submission-api/callbacks/"
                    + "new-submissions\",\"submissionIds\":[\"%s\"],\"submissions\":[%s]}")
                .formatted(ids.path("submissionId").asString(), ids));
    assertThat(ofSender.path()).isEqualTo("/onlinedienst");
    assertThat(ofSender.isValid()).isTrue();
    assertThat(ofSender.text()).contains("callbacks/new-events");
  }

  @Test
  void signsAsThePublishedVectorsAre() {
    var body =
        "{\"type\":\"https://schema.fitko.de/fit-connect/submission-api/callbacks/new-submissions\""
            + ",\"submissionIds\":[\"f39ab143-d91a-474a-b69f-b00f1a1873c2\"]}";
    var more =
        body.replaceFirst("}$", "")
            + ",\"submissions\":[{\"destinationId\":\"d12caea8-f372-4eb1-b102-b0a228253a11\","
            + "\"submissionId\":\"f39ab143-d91a-474a-b69f-b00f1a1873c2\","
            + "\"caseId\":\"9eec7d3e-dc66-4f82-9f52-1520bf96a32e\"}]}";
    assertThat(signature(body)).startsWith("798cd0edb70c08e5").endsWith("672845e90df");
    assertThat(signature(more)).startsWith("2056b372b5bcec06").endsWith("4414ef74fb10df3");
  }

  @Test
  void repeatsWhatFailedAndNotesEveryTry() throws Exception {
    answer = 500;
    var ids = sender.submitted();
    assertThat(next().isValid()).isTrue();
    answer = 200;
    assertThat(next().isValid()).isTrue();
    var delivery = noted(ids, "DELIVERED");
    assertThat(delivery.path("attempts").asInt()).isEqualTo(2);
    assertThat(delivery.path("answer").asString()).isEqualTo("200");
    assertThat(delivery.has("secret")).isFalse();

    var id = delivery.path("id").asString();
    var again = open.post("/sandbox/callbacks/" + id + "/repeat", "{}");
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(next().text()).isEqualTo(delivery.path("body").asString());
    var unknown = "/sandbox/callbacks/" + UUID.randomUUID() + "/repeat";
    assertThat(open.post(unknown, "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void callsTwiceWhenAskedTo() throws Exception {
    sandbox.inject(Fault.once(FaultKind.DUPLICATE_CALLBACK));
    sender.submitted();
    assertThat(next().text()).isEqualTo(next().text());
  }

  @Test
  void signsWronglyAndLateWhenAskedTo() throws Exception {
    sandbox.inject(Fault.once(FaultKind.CALLBACK_BAD_HMAC));
    sender.submitted();
    assertThat(next().isValid()).isFalse();

    sandbox.inject(Fault.once(FaultKind.CALLBACK_OLD_TIMESTAMP));
    sender.submitted();
    var late = next();
    assertThat(late.isValid()).isFalse();
    assertThat(late.signature())
        .isEqualTo(CallbackSignature.create(SECRET, Long.parseLong(late.timestamp()), late.body()));
  }

  @Test
  void wantsHttpsAndASecretOfSenders() throws Exception {
    for (var callback :
        new String[] {
          "{\"url\":\"http://online.example/\",\"secret\":\"s\"}",
          "{\"url\":\"https://online.example/\"}",
          "{\"url\":\"ftp://online.example/\",\"secret\":\"s\"}"
        }) {
      var body = Wire.announcement("v2").replaceFirst("^\\{", "{\"callback\":" + callback + ",");
      assertThat(sender.post("/submission-api/v2/submissions", body).statusCode())
          .as(callback)
          .isEqualTo(422);
    }
  }

  private ObjectNode submittedWithCallback() throws Exception {
    var body = StrictJson.readObject(Wire.announcement("v2").getBytes(StandardCharsets.UTF_8));
    body.putObject("callback")
        .put("url", callback("/onlinedienst").url().toString())
        .put("secret", SECRET);
    var ids = Wire.read(sender.post("/submission-api/v2/submissions", body.toString()));
    assertThat(sender.submit("v2", ids.path("submissionId").asString()).statusCode())
        .isEqualTo(200);
    return ids;
  }

  /** The note on the callback, as soon as it says that state: it is written after the answer. */
  private JsonNode noted(ObjectNode ids, String state) throws Exception {
    for (var round = 0; round < 200; round++) {
      for (var item : Wire.read(open.get("/sandbox/callbacks")).path("items")) {
        if (item.path("submissionId").equals(ids.path("submissionId"))
            && item.path("state").asString().equals(state)) {
          return item;
        }
      }
    }
    throw new AssertionError("no callback " + state);
  }

  private Call next() throws InterruptedException {
    var call = calls.poll(30, TimeUnit.SECONDS);
    assertThat(call).as("a callback").isNotNull();
    return call;
  }

  private DestinationDraft.Callback callback(String path) {
    var address = "http://localhost:" + server.getAddress().getPort() + path;
    return new DestinationDraft.Callback(URI.create(address), SECRET);
  }

  private static String signature(String body) {
    return CallbackSignature.create(
        VECTOR_SECRET, 1672527599, body.getBytes(StandardCharsets.UTF_8));
  }

  private void receive(HttpExchange exchange) throws IOException {
    var status = answer;
    var headers = exchange.getRequestHeaders();
    calls.add(
        new Call(
            exchange.getRequestURI().getPath(),
            String.valueOf(headers.getFirst(CallbackSignature.TIMESTAMP_HEADER)),
            String.valueOf(headers.getFirst(CallbackSignature.SIGNATURE_HEADER)),
            exchange.getRequestBody().readAllBytes()));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
