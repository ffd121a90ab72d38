package de.zubringer.backchannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.Pace;
import de.zubringer.fitconnect.client.StubService;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.intake.StoredSubmission;
import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.intake.Zustelldienste;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import de.zubringer.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnswerPostingTest {
  private static final UUID ID = UUID.fromString("ce75a6b8-d72f-4b94-b09e-af6be35bc2ae");
  private static final UUID CASE = UUID.fromString("e89e107e-ed79-40e6-ad34-4e770f9df263");
  private static final UUID DESTINATION = UUID.fromString("879ee109-a690-4db8-ab32-424284184d7d");
  private static final MunicipalityId MUSTERSTADT = MunicipalityId.of("990000000000");
  private static final String EVENTS = "/submission-api/v2/cases/" + CASE + "/events";
  private static final JdbcClient SQL = JdbcClient.create(TestDatabase.fresh());
  private static final StoredSubmission SUBMISSION =
      new StoredSubmission(
          new SubmissionId(ID),
          MUSTERSTADT,
          "fit-connect",
          new LeikaKey("99102013104000"),
          DESTINATION,
          CASE,
          TestKeys.NOW,
          "ab");

  @TempDir Path data;
  private volatile Instant now = TestKeys.NOW;
  private final InstantSource clock = () -> now;
  private final OpenAnswers open = new OpenAnswers(SQL, clock);
  private final StubService service = new StubService();

  AnswerPostingTest() throws Exception {}

  @BeforeEach
  void keys() throws Exception {
    var file = data.resolve("keys").resolve(MUSTERSTADT.toString()).resolve("hund");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"keys\":[" + TestKeys.signature().secretJson() + "]}");
  }

  @AfterEach
  void stop() {
    service.close();
    SQL.sql("truncate backchannel_open_answer").update();
  }

  @Test
  void postsOnceAndLeavesNothingOpen() {
    service.on(EVENTS, 204, "");
    assertThat(post()).isTrue();
    assertThat(service.countOf("POST /submission-api")).isEqualTo(1);
    assertThat(open.oldest()).isEmpty();
  }

  @Test
  void takesALostAnswerAsGivenWhenTheLogHasIt() throws Exception {
    service.on(EVENTS, 500, "").on(EVENTS, 200, log(subscriber(), EventKind.ACCEPT));
    assertThat(post()).isTrue();
    assertThat(service.countOf("POST /submission-api")).isEqualTo(1);
  }

  @Test
  void triesAgainWhileTheLogDoesNotHaveIt() {
    service.on(EVENTS, 503, "").on(EVENTS, 200, "{\"totalCount\":0,\"eventLog\":[]}");
    assertThatThrownBy(this::post).isInstanceOf(AnswerPostponed.class);
    assertThat(open.oldest())
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.cause()).isEqualTo("unavailable");
              assertThat(answer.ended()).isFalse();
            });
  }

  @Test
  void endsWithAnAlarmWhenTheServiceRejectedItOnDayFourteen() throws Exception {
    service
        .on(EVENTS, 409, "")
        .on(
            EVENTS,
            200,
            log(
                new EventSigner(TestKeys.service(), "https://dienst.example", clock),
                EventKind.REJECT));
    assertThat(post()).isFalse();
    assertThat(open.oldest())
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.cause()).isEqualTo("too-late");
              assertThat(answer.ended()).isTrue();
            });
  }

  @Test
  void givesUpWhenFitConnectHasDeletedTheSubmission() {
    service.on(EVENTS, 404, "{}");
    now = TestKeys.NOW.plus(Duration.ofDays(20));
    assertThatThrownBy(this::post).isInstanceOf(AnswerPostponed.class);
    now = TestKeys.NOW.plus(Duration.ofDays(22));
    assertThat(post()).isFalse();
    assertThat(open.oldest())
        .extracting(OpenAnswer::failures, OpenAnswer::ended)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2, true));
  }

  @Test
  void forgetsTheTroubleOnceTheAnswerIsGiven() {
    service.on(EVENTS, 400, "{}").on(EVENTS, 200, "{\"totalCount\":0,\"eventLog\":[]}");
    service.on(EVENTS, 204, "");
    assertThatThrownBy(this::post).isInstanceOf(AnswerPostponed.class);
    assertThat(post()).isTrue();
    assertThat(open.oldest()).isEmpty();
  }

  @Test
  void namesAMissingKeyInsteadOfRejectingAnything() throws Exception {
    Files.delete(data.resolve("keys").resolve(MUSTERSTADT.toString()).resolve("hund"));
    assertThatThrownBy(this::post).isInstanceOf(AnswerPostponed.class);
    assertThat(service.calls).isEmpty();
    assertThat(open.oldest()).extracting(OpenAnswer::cause).containsExactly("key-missing");
  }

  private boolean post() {
    return posting()
        .post(
            SUBMISSION,
            OpenAnswer.Kind.ACCEPT,
            (signers, id, caseId) ->
                signers.by(EventToken.SCHEMA).plain(EventKind.ACCEPT, id, caseId));
  }

  private AnswerPosting posting() {
    try (var rooms = new AnnotationConfigApplicationContext()) {
      rooms.getEnvironment().getSystemProperties().put("zubringer.data", data.toString());
      rooms.registerBean(InstantSource.class, () -> clock);
      rooms.registerBean(Pace.Sleep.class, () -> gap -> {});
      rooms.registerBean(tools.jackson.databind.json.JsonMapper.class);
      rooms.register(Subscriptions.class, Zustelldienste.class, de.zubringer.vault.Secrets.class);
      rooms.refresh();
      var subscriptions = rooms.getBean(Subscriptions.class);
      subscriptions.follow(
          List.of(new Subscription(DESTINATION, MUSTERSTADT, "test", "hund", List.of())));
      var zustelldienste = rooms.getBean(Zustelldienste.class);
      zustelldienste.use(
          "test", service.endpoints(), "https://dienst.example", new Credentials("ich", "geheim"));
      return new AnswerPosting(subscriptions, zustelldienste, open, clock);
    }
  }

  private EventSigner subscriber() {
    return new EventSigner(TestKeys.signature(), DESTINATION.toString(), clock);
  }

  private static String log(EventSigner signer, EventKind kind) throws Exception {
    return "{\"totalCount\":1,\"eventLog\":[\"" + signer.plain(kind, ID, CASE) + "\"]}";
  }
}
