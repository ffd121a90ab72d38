package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.content.Problems;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.zustelldienst.Sandbox.SubmissionView;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What happens by itself, seen by moving the clock of the service. */
class DeadlinesTest extends LoggedIn {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  @Autowired private Sandbox sandbox;

  @AfterEach
  void backToNow() {
    sandbox.moveClock(Duration.ZERO);
  }

  @Test
  void deletesAfterADayWhatWasNotSubmitted() throws Exception {
    var ids = sender.announced("v2");
    sandbox.moveClock(Duration.ofDays(1).minusMinutes(1));
    assertThat(state(ids)).isEqualTo("INCOMPLETE");
    sandbox.moveClock(Duration.ofDays(1).plus(MOMENT));
    assertThat(state(ids)).isEqualTo("DELETED");
    assertThat(kinds(ids)).containsExactly(EventKind.CREATE, EventKind.DELETE);
    logIn();
    assertThat(sender.submit("v2", id(ids)).statusCode()).isEqualTo(404);
  }

  @Test
  void remindsAfterThreeAndNineDays() throws Exception {
    var ids = sender.submitted();
    sandbox.moveClock(Duration.ofDays(3).minusMinutes(1));
    assertThat(view(ids).reminders()).isZero();
    sandbox.moveClock(Duration.ofDays(3).plus(MOMENT));
    assertThat(view(ids).reminders()).isEqualTo(1);
    sandbox.moveClock(Duration.ofDays(9).plus(MOMENT));
    assertThat(view(ids).reminders()).isEqualTo(2);
    assertThat(state(ids)).isEqualTo("SUBMITTED");
    assertThat(sandbox.mails(0, 2).items())
        .allMatch(mail -> mail.to().equals(Optional.of("eingang@musterstadt.example")))
        .extracting(mail -> mail.submissionId() + " " + mail.afterDays())
        .containsExactly(id(ids) + " 9", id(ids) + " 3");
    var submitted = view(ids).submittedAt().orElseThrow();
    assertThat(sandbox.mails(1, 1).items().getFirst().at())
        .isEqualTo(submitted.plus(Duration.ofDays(3)));
  }

  @Test
  void rejectsAfterFourteenDaysAndDeletesAfterTwentyOne() throws Exception {
    var ids = sender.submitted();
    sandbox.moveClock(Duration.ofDays(14).plus(MOMENT));
    assertThat(state(ids)).isEqualTo("REJECTED");
    logIn();
    assertThat(subscriber.get("/submission-api/v2/submissions/" + id(ids)).statusCode())
        .isEqualTo(404);
    assertThat(kinds(ids)).endsWith(EventKind.NOTIFY, EventKind.REJECT);

    sandbox.moveClock(Duration.ofDays(21).minusMinutes(1));
    assertThat(state(ids)).isEqualTo("REJECTED");
    sandbox.moveClock(Duration.ofDays(21).plus(MOMENT));
    assertThat(state(ids)).isEqualTo("DELETED");
    logIn();
    assertThat(kinds(ids)).endsWith(EventKind.REJECT, EventKind.DELETE);
  }

  @Test
  void goesThroughAllDeadlinesInOneJump() throws Exception {
    var ids = sender.submitted();
    var passed = sandbox.moveClock(Duration.ofDays(30));
    assertThat(passed.rejected()).isPositive();
    assertThat(state(ids)).isEqualTo("DELETED");
  }

  @Test
  void deletesSevenDaysAfterTheEndAndForgetsTheCaseAfterTwoYears() throws Exception {
    var ids = sender.submitted();
    reject(ids);
    sandbox.moveClock(Duration.ofDays(7).minusMinutes(1));
    assertThat(state(ids)).isEqualTo("REJECTED");
    sandbox.moveClock(Duration.ofDays(7).plus(MOMENT));
    assertThat(state(ids)).isEqualTo("DELETED");

    sandbox.moveClock(Duration.ofDays(7 + 730).minusMinutes(1));
    logIn();
    assertThat(kinds(ids)).endsWith(EventKind.DELETE);
    var passed = sandbox.moveClock(Duration.ofDays(7 + 730).plus(MOMENT.multipliedBy(5)));
    assertThat(passed.forgotten()).isPositive();
    logIn();
    var log = sender.get("/submission-api/v2/cases/" + ids.path("caseId").asString() + "/events");
    assertThat(log.statusCode()).isEqualTo(404);
  }

  @Test
  void signsWithTheRealTimeWhateverTheClockSays() throws Exception {
    sandbox.moveClock(Duration.ofDays(100));
    logIn();
    var ids = sender.submitted();
    var real = InstantSource.system().instant();
    assertThat(tokens(ids))
        .allSatisfy(token -> assertThat(token.issuedAt()).isBetween(real.minusSeconds(60), real));
  }

  @Test
  void letsTokensEndAfterHalfAnHour() throws Exception {
    sandbox.moveClock(Duration.ofMinutes(29));
    assertThat(subscriber.get("/submission-api/v2/submissions").statusCode()).isEqualTo(200);
    sandbox.moveClock(Duration.ofMinutes(31));
    assertThat(subscriber.get("/submission-api/v2/submissions").statusCode()).isEqualTo(401);
  }

  private void reject(ObjectNode ids) throws Exception {
    var signer =
        new EventSigner(
            TestKeys.signature(), Musterdienst.DESTINATION.toString(), InstantSource.system());
    var caseId = ids.path("caseId").asString();
    var problem = Problems.standard("hash-mismatch", "data", "x");
    var event = signer.reject(UUID.fromString(id(ids)), UUID.fromString(caseId), List.of(problem));
    var path = "/submission-api/v2/cases/" + caseId + "/events";
    assertThat(subscriber.call("POST", path, Wire.JOSE, event).statusCode()).isEqualTo(204);
  }

  private String state(ObjectNode ids) {
    return view(ids).state();
  }

  private SubmissionView view(ObjectNode ids) {
    return sandbox.submission(UUID.fromString(id(ids))).orElseThrow().submission();
  }

  private List<EventKind> kinds(ObjectNode ids) throws Exception {
    return tokens(ids).stream().map(token -> token.kind().orElseThrow()).toList();
  }

  private List<EventToken> tokens(ObjectNode ids) throws Exception {
    logIn();
    var log = sender.get("/submission-api/v2/cases/" + ids.path("caseId").asString() + "/events");
    var tokens = new ArrayList<EventToken>();
    for (var compact : Wire.read(log).path("eventLog")) {
      tokens.add(EventToken.read(compact.asString()));
    }
    return tokens;
  }

  private static String id(ObjectNode ids) {
    return ids.path("submissionId").asString();
  }
}
