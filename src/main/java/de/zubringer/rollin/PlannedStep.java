package de.zubringer.rollin;

import de.zubringer.catalogue.procedure.RollInSteps.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan.
 *
 * @param due its last day
 * @param moved whether somebody set that day
 * @param state as it counts: what verifies itself is done when it is found good
 * @param byItself whether the software found out that it is done
 * @param waitsFor names of steps before it that are not over
 * @param verdict the newest, of a step that verifies itself; null before the first
 */
public record PlannedStep(
    Step step,
    LocalDate due,
    boolean moved,
    StepState state,
    boolean byItself,
    List<String> waitsFor,
    @Nullable KeptVerdict verdict,
    StepFacts facts) {

  public boolean verifiesItself() {
    return step.verify() != null;
  }

  public boolean isOverdue(LocalDate today) {
    return !state.isOver() && due.isBefore(today);
  }

  /** When it was done, whoever says so. */
  public Optional<Instant> doneAt() {
    return byItself && verdict != null ? Optional.ofNullable(verdict.goodSince()) : facts.doneAt();
  }

  /** Whether people may say that it is done: not what the software finds out better. */
  public boolean isDoneByPeople() {
    return !verifiesItself()
        || (verdict != null && verdict.verdict().state() == Verdict.State.UNKNOWN);
  }

  /** What somebody may do now. */
  public List<StepState> choices() {
    if (byItself) {
      return List.of();
    }
    return List.of(StepState.values()).stream()
        .filter(next -> state.mayBecome(next))
        .filter(next -> next != StepState.DONE || isDoneByPeople())
        .toList();
  }
}
