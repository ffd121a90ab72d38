package de.zubringer.rollin;

import de.zubringer.catalogue.procedure.RollInSteps.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Einführungsplan: what is to be done until when, computed of the steps and what is known of them.
 *
 * @param startsOn first day
 * @param steps in the order of their days
 */
public record RollInPlan(LocalDate startsOn, List<PlannedStep> steps) {

  /**
   * Computes it.
   *
   * @param facts by the id of the step
   * @param verdicts by their code
   */
  public static RollInPlan of(
      LocalDate startsOn,
      List<Step> steps,
      Map<String, StepFacts> facts,
      Map<String, KeptVerdict> verdicts) {
    return new Computing(startsOn, steps, facts, verdicts).plan();
  }

  public Optional<PlannedStep> step(String id) {
    return steps.stream().filter(one -> one.step().id().equals(id)).findFirst();
  }

  public List<PlannedStep> overdue(LocalDate today) {
    return steps.stream().filter(one -> one.isOverdue(today)).toList();
  }

  public int over() {
    return (int) steps.stream().filter(one -> one.state().isOver()).count();
  }

  /** The last day of all. */
  public LocalDate endsOn() {
    return steps.stream().map(PlannedStep::due).max(Comparator.naturalOrder()).orElse(startsOn);
  }

  private static final class Computing {
    private final LocalDate startsOn;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, StepFacts> facts;
    private final Map<String, KeptVerdict> verdicts;
    private final Map<String, LocalDate> dues = new HashMap<>();
    private final Set<String> counting = new HashSet<>();

    Computing(
        LocalDate startsOn,
        List<Step> steps,
        Map<String, StepFacts> facts,
        Map<String, KeptVerdict> verdicts) {
      this.startsOn = startsOn;
      steps.forEach(step -> this.steps.put(step.id(), step));
      this.facts = facts;
      this.verdicts = verdicts;
    }

    RollInPlan plan() {
      var planned = new ArrayList<PlannedStep>();
      for (var step : steps.values()) {
        planned.add(planned(step));
      }
      planned.sort(Comparator.comparing(PlannedStep::due));
      return new RollInPlan(startsOn, List.copyOf(planned));
    }

    private PlannedStep planned(Step step) {
      var known = facts(step.id());
      return new PlannedStep(
          step,
          due(step.id()),
          known.due() != null,
          state(step),
          isFound(step) && state(step) == StepState.DONE,
          waitsFor(step),
          verdict(step),
          known);
    }

    private StepState state(Step step) {
      var said = facts(step.id()).state();
      if (said == StepState.NOT_NEEDED || step.verify() == null) {
        return said;
      }
      if (isFound(step)) {
        return StepState.DONE;
      }
      var verdict = verdict(step);
      var isUnknown = verdict != null && verdict.verdict().state() == Verdict.State.UNKNOWN;
      return said == StepState.DONE && !isUnknown ? StepState.IN_WORK : said;
    }

    private boolean isFound(Step step) {
      var verdict = verdict(step);
      return verdict != null && verdict.isGood();
    }

    private @Nullable KeptVerdict verdict(Step step) {
      return step.verify() == null ? null : verdicts.get(step.verify());
    }

    private List<String> waitsFor(Step step) {
      var waits = new ArrayList<String>();
      for (var other : steps.values()) {
        var before = other.before();
        var isBefore = before != null && before.step().equals(step.id());
        if ((isBefore || step.predecessors().contains(other.id())) && !state(other).isOver()) {
          waits.add(other.name());
        }
      }
      return List.copyOf(waits);
    }

    private StepFacts facts(String id) {
      return facts.getOrDefault(id, StepFacts.NONE);
    }

    /** A circle, which a check reports beforehand, counts from the beginning. */
    private LocalDate due(String id) {
      var known = dues.get(id);
      if (known != null) {
        return known;
      }
      if (!counting.add(id)) {
        return startsOn;
      }
      var moved = facts(id).due();
      var due = moved != null ? moved : computed(id);
      counting.remove(id);
      dues.put(id, due);
      return due;
    }

    private LocalDate computed(String id) {
      var step = steps.get(id);
      if (step == null) {
        return startsOn;
      }
      var before = step.before();
      if (before != null) {
        return WorkingDays.after(due(before.step()), -before.days());
      }
      var from =
          step.predecessors().stream()
              .filter(steps::containsKey)
              .filter(other -> !isCountedFrom(other, id))
              .map(this::due)
              .max(Comparator.naturalOrder())
              .orElse(startsOn);
      var days = step.dueDays();
      return WorkingDays.after(from, days == null ? 0 : days);
    }

    /** Whether the day of the other is counted back from this one. */
    private boolean isCountedFrom(String other, String id) {
      var before = Objects.requireNonNull(steps.get(other)).before();
      return before != null && before.step().equals(id);
    }
  }
}
