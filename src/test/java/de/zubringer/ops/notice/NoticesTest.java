package de.zubringer.ops.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.zubringer.kernel.Spot;
import de.zubringer.ops.Installation;
import de.zubringer.ops.alert.Alerts;
import de.zubringer.ops.alert.RulesInForce;
import de.zubringer.ops.situation.Queue;
import de.zubringer.ops.situation.Situation;
import de.zubringer.testing.ServerTest;
import de.zubringer.vault.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a situation to what arrives at a webhook, over the real store and scheduler's table. */
@ServerTest
class NoticesTest {
  private static final String RULE = "probe-warteschlange";

  @Value("${zubringer.data}")
  Path data;

  @Autowired Alerts alerts;
  @Autowired Notices notices;
  @Autowired NoticeStore store;
  @Autowired RulesInForce rules;
  @Autowired Secrets secrets;
  @Autowired JdbcClient sql;
  @Autowired InstantSource clock;

  private final List<JsonNode> got = Collections.synchronizedList(new ArrayList<>());
  private volatile int status = 204;
  private HttpServer server;
  private Instant now;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    secrets.write(Installation.KEY, "alarm-webhook", "0123456789abcdef".getBytes(UTF_8));
    rule(
        "channels:\n  - {id: leitstand, webhook: {address: \"%s\", secret: \"secret:alarm-webhook\"}}");
    // ahead of the minute's own judgement, which then has nothing to add
    now = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(0);
    Files.deleteIfExists(data.resolve("alerts.yaml"));
    sql.sql("delete from scheduled_tasks where task_name = 'alert-notice'").update();
    sql.sql("truncate ops_alert, ops_notice").update();
  }

  @Test
  void tellsOnceHoweverOftenAndByHoweverManyItIsJudged() throws Exception {
    var barrier = new CyclicBarrier(3);
    var situation = queue(Duration.ofHours(1));
    try (var nodes = Executors.newFixedThreadPool(3)) {
      Callable<Boolean> judge =
          () -> {
            barrier.await();
            alerts.judge(situation);
            return true;
          };
      for (var one : nodes.invokeAll(List.of(judge, judge, judge))) {
        one.get();
      }
    }
    later(queue(Duration.ofHours(1)));
    sendAll();

    assertThat(kinds()).containsExactly("firing");
    var event = got.getFirst();
    assertThat(event.path("rule").asString()).isEqualTo(RULE);
    assertThat(event.path("measure").asString()).isEqualTo("queue-age");
    assertThat(event.path("value").asLong()).isEqualTo(3600);
    assertThat(event.path("threshold").asLong()).isEqualTo(900);
    assertThat(event.at("/places/0").asString()).isEqualTo("journey");
    assertThat(store.newest().getFirst().state()).isEqualTo(Notice.State.SENT);
  }

  @Test
  void saysThatItIsOverToWhoeverHeardThatItWasNot() {
    alerts.judge(queue(Duration.ofHours(1)));
    sendAll();
    later(queue(Duration.ZERO));
    sendAll();

    assertThat(kinds()).containsExactly("firing", "resolved");
  }

  @Test
  void saysNothingOfWhatIsOverBeforeAnybodyHeardOfIt() {
    alerts.judge(queue(Duration.ofHours(1)));
    later(queue(Duration.ZERO));
    sendAll();

    assertThat(got).isEmpty();
    assertThat(store.newest()).extracting(Notice::state).containsExactly(Notice.State.DROPPED);
  }

  @Test
  void knowsNothingNewerThanWhatWasJudgedLast() {
    alerts.judge(queue(Duration.ofHours(1)));
    now = now.minusSeconds(30);
    alerts.judge(queue(Duration.ZERO)); // a node that hung comes with an old look
    sendAll();

    assertThat(kinds()).containsExactly("firing");
    assertThat(line().state().isFiring()).isTrue();
  }

  @Test
  void triesAgainWithTheSameIdAndGivesUpAfterADay() {
    status = 503;
    alerts.judge(queue(Duration.ofHours(1)));
    var id = store.newest().getFirst().id();
    var attempts = 0;
    while (notices.send(id).isPresent()) {
      attempts++;
      assertThat(store.newest().getFirst().cause()).contains("503");
    }

    assertThat(attempts).isEqualTo(Notices.ATTEMPTS_MAX - 1);
    assertThat(got).extracting(one -> one.path("id").asString()).containsOnly(id.toString());
    assertThat(store.newest().getFirst().state()).isEqualTo(Notice.State.FAILED);
    assertThat(store.countFailed()).isEqualTo(1);
    assertThat(notices.send(id)).as("nobody tries any more").isEmpty();
  }

  @Test
  void growsTheGapsBetweenAttempts() {
    status = 500;
    alerts.judge(queue(Duration.ofHours(1)));
    var id = store.newest().getFirst().id();
    var before = clock.instant();

    assertThat(notices.send(id).orElseThrow()).isBefore(before.plus(Duration.ofMinutes(2)));
    assertThat(notices.send(id).orElseThrow()).isAfter(before.plus(Duration.ofMinutes(4)));
    assertThat(notices.send(id).orElseThrow()).isAfter(before.plus(Duration.ofMinutes(14)));
  }

  @Test
  void saysWhichSecretIsMissing() throws IOException {
    rule(
        "channels:\n  - {id: leitstand, webhook: {address: \"%s\", secret: \"secret:gibt-es-nicht\"}}");
    assertThat(alerts.test("leitstand")).isTrue();
    sendAll();

    assertThat(got).isEmpty();
    assertThat(store.newest().getFirst().cause())
        .contains("gibt-es-nicht", "keys/" + Installation.KEY);
  }

  @Test
  void sendsATestToAChannelThatIsThere() {
    assertThat(alerts.test("gibt-es-nicht")).isFalse();
    assertThat(alerts.test("leitstand")).isTrue();
    sendAll();

    assertThat(kinds()).containsExactly("test");
  }

  @Test
  void goesOnByTheRulesBeforeWhereTheFileIsBroken() throws IOException {
    alerts.judge(queue(Duration.ofHours(1)));
    Files.writeString(data.resolve("alerts.yaml"), "format: alerts/1\nrules:\n  - {id: X}\n");

    assertThat(rules.findings().list())
        .isNotEmpty()
        .allSatisfy(
            finding ->
                assertThat(finding.spot())
                    .isEqualTo(new Spot(data.resolve("alerts.yaml").toString(), 3)));
    later(queue(Duration.ofHours(1)));
    assertThat(line().state().isFiring()).isTrue();

    Files.delete(data.resolve("alerts.yaml"));
    assertThat(rules.current().isShipped()).isTrue();
    assertThat(rules.findings()).isEmpty();
  }

  @Test
  void forgetsRulesThatAreNoMore() throws IOException {
    alerts.judge(queue(Duration.ofHours(1)));
    Files.writeString(data.resolve("alerts.yaml"), "format: alerts/1\nrules: []\n");
    later(queue(Duration.ofHours(1)));

    assertThat(sql.sql("select count(*) from ops_alert").query(Long.class).single()).isZero();
  }

  private Alerts.Line line() {
    return alerts.all().stream()
        .filter(one -> one.rule().id().equals(RULE))
        .findFirst()
        .orElseThrow();
  }

  /** Each notice once: what is due at once the scheduler may send beside the test. */
  private List<String> kinds() {
    var kinds = new LinkedHashMap<String, String>();
    got.forEach(one -> kinds.put(one.path("id").asString(), one.path("kind").asString()));
    return List.copyOf(kinds.values());
  }

  private void rule(String channels) throws IOException {
    Files.writeString(
        data.resolve("alerts.yaml"),
        "format: alerts/1\n"
            + channels.formatted("http://localhost:" + server.getAddress().getPort() + "/alarm")
            + """

            rules:
              - {id: probe-warteschlange, measure: queue-age, threshold: PT15M, lasting: PT0S, to: [leitstand]}
            """);
  }

  private void later(Situation situation) {
    now = now.plusSeconds(60);
    alerts.judge(
        new Situation(
            now,
            situation.flows(),
            situation.queues(),
            situation.targets(),
            situation.certificates(),
            situation.nodes(),
            situation.outside(),
            situation.escalated(),
            situation.auditBreaks()));
  }

  private Situation queue(Duration age) {
    return new Situation(
        now,
        List.of(),
        List.of(new Queue("journey", 1, 0, since(age))),
        List.of(),
        List.of(),
        List.of(),
        Situation.Outside.QUIET,
        0,
        null);
  }

  private @Nullable Instant since(Duration age) {
    return age.isZero() ? null : now.minus(age);
  }

  /** What the scheduler would do; it may have been quicker. */
  private void sendAll() {
    sql.sql("select notice from ops_notice where state = 'WAITING' order by made_at")
        .query(UUID.class)
        .list()
        .forEach(notices::send);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      got.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
      exchange.sendResponseHeaders(status, -1);
    }
  }
}
