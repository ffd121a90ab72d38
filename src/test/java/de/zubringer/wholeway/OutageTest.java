package de.zubringer.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.ops.Urgency;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.zustelldienst.LocalZustelldienst;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Trouble on the way is no fault of the sender: nothing is rejected, and once it has passed, the
 * submission is accepted.
 */
@WholeWay
class OutageTest {
  private static final Duration LATER = Duration.ofMinutes(20);

  @Autowired private Rig rig;

  @BeforeEach
  void connect() throws Exception {
    rig.connect();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("troubles")
  void rejectsNothingAndAcceptsAfterwards(String where, String how, Between.Change trouble)
      throws Exception {
    var sent = new Sent();
    var ids = rig.send(sent);
    rig.between.change(address(where, sent, ids), trouble);
    rig.work();
    rig.workLater(LATER);

    assertThat(rig.answers(ids)).isEmpty();
    assertThat(rig.between.count("POST", "/cases/" + ids.caseId() + "/events")).isZero();
    rig.between.behave();
    rig.workLater(LATER);
    assertAccepted(ids);
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
            "/token",
            "/submissions",
            "/submissions/<id>",
            "/cases/<id>/events",
            "/attachments/<id>",
            "/jwks.json")
        .flatMap(
            where ->
                Stream.of(
                    Arguments.of(where, "503", answer(503, "")),
                    Arguments.of(where, "429", answer(429, "{}")),
                    Arguments.of(where, "403 of a filter", answer(403, "<html>Nein</html>")),
                    Arguments.of(where, "broken off", broken())));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void waitsForAnAnswerItCanRead(String where) throws Exception {
    rejectsNothingAndAcceptsAfterwards(where, "cut", honest -> honest.with("{\"keys\":["));
  }

  static Stream<String> unreadable() {
    return Stream.of(
        "/token", "/submissions", "/submissions/<id>", "/cases/<id>/events", "/jwks.json");
  }

  @Test
  void believesALogOnlyWhenTheNewKeyOfTheServiceIsPublished() throws Exception {
    var other = "{\"keys\":[" + TestKeys.signature().publicHalf().json() + "]}";
    rejectsNothingAndAcceptsAfterwards("/jwks.json", "another key", honest -> honest.with(other));
  }

  @Test
  void readsALogOnceMoreThatWasBehind() throws Exception {
    var reads = new AtomicInteger();
    var sent = new Sent();
    sent.log =
        (log, service, ids) -> {
          if (reads.getAndIncrement() == 0) {
            log.removeLast();
            log.removeLast();
          }
        };
    var ids = rig.send(sent);
    rig.work();
    assertAccepted(ids);
    assertThat(reads).hasValue(2);
  }

  @Test
  void waitsUntilALogThatSeemsFaultyCanBeReadOnceMore() throws Exception {
    var sent = new Sent();
    sent.log = (log, service, ids) -> log.clear();
    var ids = rig.send(sent);
    rig.fetch();
    rig.between.change("/cases/" + ids.caseId() + "/events", answer(503, ""));
    rig.work();
    assertThat(rig.answers(ids)).isEmpty();
    rig.between.behave();
    rig.workLater(LATER);
    assertAccepted(ids);
  }

  @Test
  void givesAnAnswerOnceHoweverOftenItsReceiptIsLost() throws Exception {
    for (var lost : List.of(answer(503, ""), broken(), answer(500, "<html>"))) {
      var ids = rig.send(new Sent());
      var events = "/cases/" + ids.caseId() + "/events";
      rig.fetch();
      rig.between.change(events, lost);
      rig.work();
      assertThat(rig.answers(ids)).as("it arrived, but we do not know").hasSize(1);
      rig.between.behave();
      rig.workLater(LATER);
      assertAccepted(ids);
    }
  }

  @Test
  void leavesWhatItHasNoKeyFor() throws Exception {
    rig.useKeys(TestKeys.signature());
    var ids = rig.send(new Sent());
    rig.work();
    assertHeld(ids, "own-key-missing");
    rig.useKeys(TestKeys.encryption(), TestKeys.signature());
    rig.resume(ids);
    assertAccepted(ids);
  }

  @Test
  void leavesWhatNoPlanFollowsAnyMore() throws Exception {
    var ids = rig.send(new Sent());
    rig.fetch();
    var followed = rig.follow(List.of());
    rig.workOff();
    assertHeld(ids, "destination-not-followed");
    rig.follow(followed);
    rig.resume(ids);
    assertAccepted(ids);
  }

  /** A wrong address in the settings would otherwise reject everything. */
  @Test
  void holdsWhatComesFromAServiceItDoesNotKnow() throws Exception {
    rig.connect("https://falsch.example/submission-api");
    var ids = rig.send(new Sent());
    rig.work();
    assertHeld(ids, "event-log-foreign");
    assertThat(rig.heldByForeignLogs()).isEqualTo(1);
    rig.connect(LocalZustelldienst.ISSUER);
    rig.resume(ids);
    assertAccepted(ids);
  }

  /** Alarms count from when the sender had to wait for us, not from when we looked. */
  @Test
  void countsTheAgeOfWhatIsNotOpenedFromItsSubmission() throws Exception {
    var submitted = rig.now();
    rig.useKeys(TestKeys.signature());
    var ids = rig.send(new Sent());
    rig.workLater(Duration.ofHours(30));
    var journey = rig.journey(ids).orElseThrow().journey();
    assertThat(journey.receivedAt()).isEqualTo(submitted);
    assertThat(journey.arrivedAt()).isEqualTo(submitted.plus(Duration.ofHours(30)));
    assertThat(Urgency.ofAnswer(journey.receivedAt(), rig.now())).isEqualTo(Urgency.ALARM);
    assertThat(Urgency.ofAnswer(submitted, submitted.plus(Duration.ofHours(23))))
        .isEqualTo(Urgency.IN_TIME);
  }

  private void assertHeld(Announced ids, String code) throws Exception {
    assertThat(rig.answers(ids)).isEmpty();
    var detail = rig.journey(ids).orElseThrow();
    assertThat(detail.journey().state()).isEqualTo(JourneyState.HELD);
    assertThat(detail.findings().list()).extracting(one -> one.code()).containsExactly(code);
  }

  private void assertAccepted(Announced ids) throws Exception {
    assertThat(rig.answers(ids))
        .extracting(EventToken::kind)
        .containsExactly(Optional.of(EventKind.ACCEPT));
    var journey = rig.journey(ids).orElseThrow().journey();
    assertThat(journey.state()).isEqualTo(JourneyState.DELIVERED);
    assertThat(journey.acceptedAt()).isNotNull();
  }

  private static String address(String where, Sent sent, Announced ids) {
    return switch (where) {
      case "/submissions/<id>" -> "/submissions/" + ids.submissionId();
      case "/cases/<id>/events" -> "/cases/" + ids.caseId() + "/events";
      case "/attachments/<id>" -> "/attachments/" + sent.file;
      default -> where;
    };
  }

  private static Between.Change answer(int status, String body) {
    return honest -> new Between.Answer(status, "text/html", body);
  }

  private static Between.Change broken() {
    return honest -> Between.Answer.NONE;
  }
}
