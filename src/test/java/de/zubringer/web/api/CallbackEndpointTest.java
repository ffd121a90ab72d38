package de.zubringer.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.CallbackSignature;
import de.zubringer.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class CallbackEndpointTest extends FollowedZustellpunkt {
  private static final UUID DESTINATION = UUID.fromString("d12caea8-f372-4eb1-b102-b0a228253a11");
  private static final String SECRET = "ein-geheimnis";
  private static final String BODY = "{\"type\":\"x\",\"submissions\":[]}";

  @Autowired InstantSource clock;
  @Autowired JdbcClient sql;

  CallbackEndpointTest() {
    super(DESTINATION, SECRET);
  }

  @Test
  void takesASignedCallbackAsOftenAsItComes() {
    for (var i = 0; i < 20; i++) {
      assertThat(call(0, BODY, BODY)).hasStatus(200);
    }
    assertThat(wakes()).as("a burst costs one look a second").isLessThan(10);
  }

  @Test
  void takesTheHeadersInAnyCase() {
    var seconds = clock.instant().getEpochSecond();
    assertThat(
            server
                .post()
                .uri("/fit-connect/callbacks/{id}", DESTINATION)
                .header("CALLBACK-TIMESTAMP", "" + seconds)
                .header("Callback-Authentication", sign(seconds, BODY))
                .content(BODY)
                .exchange())
        .hasStatus(200);
  }

  @Test
  void refusesWhatIsNotSignedOrNotNow() {
    assertThat(call(0, BODY, BODY + " ")).as("another body").hasStatus(401);
    assertThat(call(310, BODY, BODY)).as("old").hasStatus(401);
    assertThat(call(-310, BODY, BODY)).as("from the future").hasStatus(401);
    for (var name : List.of("", "callback-timestamp", "callback-authentication")) {
      assertThat(withOnly(name)).as("only %s", name).hasStatus(401);
    }
    assertThat(signed(Long.toString(clock.instant().getEpochSecond()), "ä".repeat(128)))
        .hasStatus(401);
    for (var timestamp : List.of("", "-1", "1e9", "9".repeat(40), " 5", "null")) {
      assertThat(signed(timestamp, sign(0, BODY))).as(timestamp).hasStatus(401);
    }
  }

  @Test
  void takesTheSignatureInLowerCaseOnly() {
    var seconds = clock.instant().getEpochSecond();
    var upper = sign(seconds, BODY).toUpperCase(Locale.ROOT);
    assertThat(signed(Long.toString(seconds), upper)).hasStatus(401);
  }

  @Test
  void knowsNoOtherZustellpunktAndNoOtherMethod() {
    var other = UUID.randomUUID();
    assertThat(server.post().uri("/fit-connect/callbacks/{id}", other)).hasStatus(404);
    for (var odd : List.of("x", "%2e%2e", "1-1-1-1-1", DESTINATION + "0")) {
      assertThat(server.post().uri("/fit-connect/callbacks/" + odd).exchange())
          .satisfies(answer -> assertThat(answer.getResponse().getStatus()).isBetween(400, 404));
    }
    assertThat(server.get().uri("/fit-connect/callbacks/{id}", DESTINATION)).hasStatus(405);
  }

  @Test
  void refusesABodyWithoutEnd() {
    var large = "x".repeat(256 * 1024 + 1);
    assertThat(call(0, large, large)).hasStatus(413);
  }

  private MvcTestResult call(long ageSeconds, String signedBody, String sentBody) {
    var seconds = clock.instant().getEpochSecond() - ageSeconds;
    return server
        .post()
        .uri("/fit-connect/callbacks/{id}", DESTINATION)
        .header(CallbackSignature.TIMESTAMP_HEADER, Long.toString(seconds))
        .header(CallbackSignature.SIGNATURE_HEADER, sign(seconds, signedBody))
        .content(sentBody)
        .exchange();
  }

  private MvcTestResult signed(String timestamp, String signature) {
    return server
        .post()
        .uri("/fit-connect/callbacks/{id}", DESTINATION)
        .header(CallbackSignature.TIMESTAMP_HEADER, timestamp)
        .header(CallbackSignature.SIGNATURE_HEADER, signature)
        .content(BODY)
        .exchange();
  }

  private MvcTestResult withOnly(String header) {
    var seconds = clock.instant().getEpochSecond();
    var request = server.post().uri("/fit-connect/callbacks/{id}", DESTINATION).content(BODY);
    if (header.equals(CallbackSignature.TIMESTAMP_HEADER)) {
      request = request.header(header, Long.toString(seconds));
    } else if (!header.isEmpty()) {
      request = request.header(header, sign(seconds, BODY));
    }
    return request.exchange();
  }

  private static String sign(long seconds, String body) {
    return CallbackSignature.create(SECRET, seconds, body.getBytes(StandardCharsets.UTF_8));
  }

  private long wakes() {
    return sql.sql("select count(*) from scheduled_tasks where task_name = 'fit-connect-wake'")
        .query(Long.class)
        .single();
  }
}
