package de.zubringer.rollin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people noted about a step.
 *
 * @param owner person or unit that does it; empty if nobody was named
 * @param due day that counts instead of the computed one
 * @param minutes working time it took, as far as somebody wrote it down
 * @param changes the oldest first
 */
public record StepFacts(
    String owner,
    @Nullable LocalDate due,
    String note,
    @Nullable Integer minutes,
    List<StepChange> changes) {
  public static final StepFacts NONE = new StepFacts("", null, "", null, List.of());

  public StepState state() {
    return changes.isEmpty() ? StepState.OPEN : changes.getLast().state();
  }

  /** Empty while it is not done. */
  public Optional<Instant> doneAt() {
    return state() == StepState.DONE ? Optional.of(changes.getLast().at()) : Optional.empty();
  }
}
