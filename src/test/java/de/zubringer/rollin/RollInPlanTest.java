package de.zubringer.rollin;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.Author;
import de.zubringer.catalogue.procedure.RollInSteps.Before;
import de.zubringer.catalogue.procedure.RollInSteps.Step;
import de.zubringer.kernel.MunicipalityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollInPlanTest {
  /** A Monday. */
  private static final LocalDate START = LocalDate.of(2026, 11, 30);

  private static final Author KIM = new Author("kim", "coordinator");
  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

  @Test
  void countsWorkingDaysFromTheStepsBefore() {
    var plan = plan(step("a", 5), step("b", 3, "a"), step("c", 1), step("d", 2, "b", "c"));

    assertThat(plan.step("a").orElseThrow().due()).isEqualTo("2026-12-07");
    assertThat(plan.step("b").orElseThrow().due()).isEqualTo("2026-12-10");
    assertThat(plan.step("d").orElseThrow().due()).isEqualTo("2026-12-14");
    assertThat(plan.steps()).extracting(one -> one.step().id()).containsExactly("c", "a", "b", "d");
    assertThat(plan.endsOn()).isEqualTo("2026-12-14");
  }

  @Test
  void countsBackFromTheStepItMustBeDoneBefore() {
    var training = before("schulung", "los", 3);
    var plan = plan(training, step("los", 10, "schulung"));

    assertThat(plan.step("los").orElseThrow().due()).isEqualTo("2026-12-14");
    assertThat(plan.step("schulung").orElseThrow().due()).isEqualTo("2026-12-09");
    assertThat(plan.step("los").orElseThrow().waitsFor()).containsExactly("Schritt schulung");
  }

  @Test
  void followsADaySomebodySet() {
    var moved = facts(LocalDate.of(2027, 1, 4));
    var plan =
        RollInPlan.of(
            START, List.of(step("a", 5), step("b", 3, "a")), Map.of("a", moved), Map.of());

    assertThat(plan.step("a").orElseThrow().moved()).isTrue();
    assertThat(plan.step("b").orElseThrow().due()).isEqualTo("2027-01-07");
  }

  @Test
  void endsWithACircleNobodyMended() {
    var plan = plan(step("a", 5, "b"), step("b", 3, "a"), step("c", 1, "nirgends"));

    assertThat(plan.steps()).hasSize(3);
    assertThat(plan.step("c").orElseThrow().due()).isEqualTo("2026-12-01");
  }

  @Test
  void whatVerifiesItselfIsDoneAsLongAsItIsFoundGood() {
    var steps = List.of(verified("keys"));
    var good = Map.of("keysValid", kept(Verdict.State.GOOD));
    var open = Map.of("keysValid", kept(Verdict.State.OPEN));
    var done = Map.of("keys", said(StepState.IN_WORK, StepState.DONE));

    var found = RollInPlan.of(START, steps, Map.of(), good).step("keys").orElseThrow();
    assertThat(found.state()).isEqualTo(StepState.DONE);
    assertThat(found.byItself()).isTrue();
    assertThat(found.choices()).isEmpty();
    assertThat(found.doneAt()).contains(NOW);
    assertThat(RollInPlan.of(START, steps, done, open).step("keys").orElseThrow().state())
        .isEqualTo(StepState.IN_WORK);
  }

  @Test
  void peopleSayItWhereTheSoftwareCannotTell() {
    var steps = List.of(verified("keys"));
    var unknown = Map.of("keysValid", kept(Verdict.State.UNKNOWN));
    var open = Map.of("keysValid", kept(Verdict.State.OPEN));
    var inWork = Map.of("keys", said(StepState.IN_WORK));

    assertThat(RollInPlan.of(START, steps, inWork, unknown).step("keys").orElseThrow().choices())
        .contains(StepState.DONE);
    assertThat(RollInPlan.of(START, steps, inWork, open).step("keys").orElseThrow().choices())
        .doesNotContain(StepState.DONE)
        .contains(StepState.NOT_NEEDED);
  }

  @Test
  void isOverdueOnlyWhileSomethingIsToBeDone() {
    var late = START.plusMonths(1);
    var open = plan(step("a", 1)).step("a").orElseThrow();
    var done =
        RollInPlan.of(
                START,
                List.of(step("a", 1)),
                Map.of("a", said(StepState.IN_WORK, StepState.DONE)),
                Map.of())
            .step("a")
            .orElseThrow();

    assertThat(open.isOverdue(late)).isTrue();
    assertThat(open.isOverdue(open.due())).isFalse();
    assertThat(done.isOverdue(late)).isFalse();
  }

  @Test
  void tellsMediansOfWhatWasMeasured() {
    var times = List.of(time("a", 1, 30), time("a", 3, 0), time("a", 8, 90), time("b", -1, 20));

    assertThat(StepMedian.of(times)).containsExactly(new StepMedian("a", 3, 3.0, 60));
  }

  private static StepTime time(String step, int days, int minutes) {
    var done = days < 0 ? null : NOW.plusSeconds(days * 86_400L);
    return new StepTime(MunicipalityId.of("160510000000"), "x", step, NOW, done, minutes);
  }

  private static RollInPlan plan(Step... steps) {
    return RollInPlan.of(START, List.of(steps), Map.of(), Map.of());
  }

  private static StepFacts facts(LocalDate due) {
    return new StepFacts("", due, "", null, List.of());
  }

  private static StepFacts said(StepState... states) {
    var changes =
        List.of(states).stream().map(state -> new StepChange(NOW, KIM, state, "")).toList();
    return new StepFacts("", null, "", null, changes);
  }

  private static KeptVerdict kept(Verdict.State state) {
    return new KeptVerdict(
        new Verdict(state, "", ""), NOW, state == Verdict.State.GOOD ? NOW : null);
  }

  private static Step step(String id, int days, String... after) {
    return made(id, days, List.of(after), null, null);
  }

  private static Step before(String id, String other, int days) {
    return made(id, null, List.of(), new Before(other, days), null);
  }

  private static Step verified(String id) {
    return made(id, 5, List.of(), null, "keysValid");
  }

  private static Step made(
      String id,
      @Nullable Integer days,
      List<String> after,
      @Nullable Before before,
      @Nullable String verify) {
    return new Step(
        id, "Schritt " + id, "it", days, after, before, "note", verify, null, List.of());
  }
}
