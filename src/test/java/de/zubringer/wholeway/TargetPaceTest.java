package de.zubringer.wholeway;

import static de.zubringer.wholeway.PacedRig.FINANZWESEN;
import static de.zubringer.wholeway.PacedRig.KOMMUNALSTEUER;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.StepKind;
import de.zubringer.pipeline.pace.WaitReason;
import de.zubringer.pipeline.pace.Waiting;
import de.zubringer.web.LiveWorkspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole journeys to targets that are away, come back, or demand an order. */
@PacedWay
class TargetPaceTest {
  private static final int FIRST_FAILURES = 5;

  @Autowired private PacedRig rig;
  @Autowired private Targets targets;
  @Autowired private JdbcClient sql;

  @BeforeEach
  void begin() {
    rig.begin();
  }

  @Test
  void leavesADeadTargetInPeaceAndDelaysNobodyElse() {
    targets.breakDown(FINANZWESEN);
    var waiting = rig.toErfurt(30);
    var others = rig.toSaaletal(5);
    rig.work();

    assertThat(others).allSatisfy(id -> assertThat(rig.state(id)).isEqualTo(delivered()));
    assertThat(targets.callsTo(FINANZWESEN)).isEqualTo(FIRST_FAILURES);
    assertThat(attempts(waiting)).as("only calls count").isEqualTo(FIRST_FAILURES);
    assertThat(rig.waits.of(waiting).values())
        .extracting(Waiting::reason)
        .filteredOn(reason -> reason == WaitReason.SHUT)
        .hasSize(30 - FIRST_FAILURES);
    assertThat(rig.waits.counts()).containsEntry(WaitReason.RETRY, (long) FIRST_FAILURES);
  }

  /** Two nodes work on one journey when one of them hung: the late one leaves nothing behind. */
  @Test
  void putsNothingOffThatAnotherNodeHasDeliveredMeanwhile() {
    targets.breakDown(FINANZWESEN);
    var id = rig.toErfurt(1).getFirst();
    targets.during(FINANZWESEN, () -> deliveredByAnotherNode(id));
    rig.work();

    assertThat(targets.callsTo(FINANZWESEN)).isEqualTo(1);
    assertThat(rig.state(id)).isEqualTo(delivered());
    assertThat(rig.attempts(id)).isZero();
    assertThat(
            sql.sql("select count(*) from pipeline_journey where next_attempt_at is not null")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(rig.waits.of(List.of(id))).isEmpty();
  }

  @Test
  void holdsNothingThatAnotherNodeHasDeliveredMeanwhile() {
    var id = rig.toSaaletal(1).getFirst();
    targets.refuse(id);
    targets.during(KOMMUNALSTEUER, () -> deliveredByAnotherNode(id));
    rig.work();

    assertThat(targets.callsTo(KOMMUNALSTEUER)).isEqualTo(1);
    assertThat(rig.state(id)).isEqualTo(delivered());
  }

  private void deliveredByAnotherNode(JourneyId id) {
    sql.sql("update pipeline_journey set state = 'DELIVERED', steps = steps + 1 where journey = ?")
        .param(id.value())
        .update();
    sql.sql(
            """
            insert into pipeline_step (journey, municipality, seq, kind, at)
            select journey, municipality, steps, 'DELIVERED', changed_at from pipeline_journey
            where journey = ?
            """)
        .param(id.value())
        .update();
  }

  @Test
  void sendsOneAfterTheOtherToSeeAndBringsAllForwardOnceItAnswers() {
    targets.breakDown(FINANZWESEN);
    var waiting = rig.toErfurt(40);
    rig.work();
    var gap = Duration.ofSeconds(30);
    for (int probe = 1; probe <= 3; probe++) {
      rig.later(gap);
      rig.round();
      assertThat(targets.callsTo(FINANZWESEN)).isEqualTo(FIRST_FAILURES + probe);
      gap = gap.multipliedBy(2);
    }
    targets.comeBack(FINANZWESEN);
    rig.later(gap);
    rig.round();
    var first = deliveredOf(waiting);
    assertThat(first).as("the probe, and who happened to come").isBetween(1L, 19L);

    rig.round();
    assertThat(deliveredOf(waiting)).as("one after the other").isBetween(first + 1, first + 3);
    rig.later(Duration.ofSeconds(10));
    rig.work();
    assertThat(deliveredOf(waiting)).as("not all at once").isBetween(first + 20, first + 24);
    rig.round();
    rig.later(Duration.ofSeconds(10));
    rig.work();

    assertThat(deliveredOf(waiting)).isEqualTo(40);
    assertThat(new HashSet<>(targets.journeysAt(FINANZWESEN))).hasSize(40);
    assertThat(targets.callsTo(FINANZWESEN)).isEqualTo(40 + FIRST_FAILURES + 3);
    rig.later(Duration.ofMinutes(2));
    rig.round();
    assertThat(rig.waits.targets()).isEmpty();
  }

  @Test
  void keepsTheTimelineShortAndSaysWhyItWaits() {
    targets.breakDown(FINANZWESEN);
    var waiting = rig.toErfurt(6);
    rig.work();
    for (int i = 0; i < 20; i++) {
      rig.later(Duration.ofMinutes(40));
      rig.work();
    }

    var shut = rig.waits.of(waiting).values();
    assertThat(shut).allSatisfy(one -> assertThat(one.cause()).isEqualTo(Targets.DOWN));
    for (var id : waiting) {
      var steps = rig.journeys.detail(null, id).orElseThrow().steps();
      assertThat(steps.stream().filter(step -> step.kind() == StepKind.POSTPONED).count())
          .as("one for each attempt")
          .isEqualTo(rig.attempts(id));
    }
  }

  @Test
  void asksAPersonInTheEndEvenIfTheTargetNeverAnswers() {
    targets.breakDown(FINANZWESEN);
    var waiting = rig.toErfurt(3);
    rig.work();
    for (int day = 0; day < 40; day++) {
      rig.later(Duration.ofHours(12));
      rig.round();
    }

    assertThat(waiting).allSatisfy(id -> assertThat(rig.state(id)).isEqualTo(JourneyState.HELD));
    assertThat(targets.callsTo(FINANZWESEN)).isEqualTo(3 * 11);
  }

  @Test
  void keepsTheOrderOfACaseWhileAnEarlierOneIsHeld() {
    var one = UUID.randomUUID();
    var first = rig.toErfurt(one);
    var second = rig.toErfurt(one);
    var third = rig.toErfurt(one);
    var other = rig.toErfurt(UUID.randomUUID());
    targets.refuse(first);
    rig.work();

    assertThat(rig.state(first)).isEqualTo(JourneyState.HELD);
    assertThat(rig.state(other)).as("another case").isEqualTo(delivered());
    assertThat(rig.waits.of(second)).hasValueSatisfying(it -> behind(it, first));
    assertThat(rig.waits.of(third)).hasValueSatisfying(it -> behind(it, first));
    rig.later(Duration.ofHours(1));
    rig.round();
    assertThat(targets.journeysAt(FINANZWESEN)).doesNotContain(second, third);

    targets.takeBack(first);
    assertThat(rig.journeys.resume(LiveWorkspace.ERFURT, first, "Test")).isTrue();
    finish();
    assertThat(targets.journeysAt(FINANZWESEN)).containsExactly(first, other, first, second, third);
    assertThat(List.of(second, third)).allSatisfy(id -> assertThat(rig.attempts(id)).isZero());
  }

  @Test
  void letsTheLaterOneGoWhenTheEarlierOneIsAtItsEnd() {
    var one = UUID.randomUUID();
    var first = rig.toErfurt(one);
    var second = rig.toErfurt(one);
    targets.breakDown(FINANZWESEN);
    rig.work();
    assertThat(rig.waits.of(first).orElseThrow().reason()).isEqualTo(WaitReason.RETRY);
    assertThat(rig.waits.of(second)).hasValueSatisfying(it -> behind(it, first));

    targets.comeBack(FINANZWESEN);
    rig.later(Duration.ofSeconds(6));
    finish();
    assertThat(targets.journeysAt(FINANZWESEN)).containsExactly(first, first, second);
  }

  @Test
  void delaysNobodyWhereNoOrderIsDemanded() {
    rig.toSaaletal(3);
    rig.work();

    assertThat(targets.callsTo(KOMMUNALSTEUER)).isEqualTo(3);
  }

  @Test
  void handsNothingOverAgainBecauseItWasAcceptedMeanwhile() {
    var id = rig.toSaaletal(1).getFirst();
    targets.during(KOMMUNALSTEUER, () -> rig.journeys.accepted(id, Instant.EPOCH));
    rig.work();

    assertThat(rig.state(id)).isEqualTo(delivered());
    assertThat(targets.callsTo(KOMMUNALSTEUER)).isEqualTo(1);
  }

  private void finish() {
    for (int i = 0; i < 4; i++) {
      rig.round();
      rig.later(Duration.ofSeconds(10));
    }
  }

  private static void behind(Waiting waiting, JourneyId earlier) {
    assertThat(waiting.reason()).isEqualTo(WaitReason.ORDER);
    assertThat(waiting.behind()).isEqualTo(earlier);
  }

  private static JourneyState delivered() {
    return JourneyState.DELIVERED;
  }

  private int attempts(List<JourneyId> journeys) {
    return new ArrayList<>(journeys).stream().mapToInt(rig::attempts).sum();
  }

  private long deliveredOf(List<JourneyId> journeys) {
    return journeys.stream().filter(id -> rig.state(id) == delivered()).count();
  }
}
