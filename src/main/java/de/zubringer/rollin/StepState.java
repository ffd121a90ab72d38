package de.zubringer.rollin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far a step is, and what it may become. */
public enum StepState {
  OPEN,
  IN_WORK,
  DONE,
  NOT_NEEDED,
  BLOCKED;

  private static final Map<StepState, Set<StepState>> ALLOWED =
      Map.of(
          OPEN, Set.of(IN_WORK, NOT_NEEDED, BLOCKED),
          IN_WORK, Set.of(DONE, NOT_NEEDED, BLOCKED),
          BLOCKED, Set.of(IN_WORK, NOT_NEEDED),
          DONE, Set.of(IN_WORK),
          NOT_NEEDED, Set.of(OPEN));

  public boolean mayBecome(StepState next) {
    return ALLOWED.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether nobody has to do anything any more. */
  public boolean isOver() {
    return this == DONE || this == NOT_NEEDED;
  }

  /** Whether whoever chooses it has to say why. */
  public boolean needsReason() {
    return this == NOT_NEEDED || this == BLOCKED;
  }

  /** Such as {@code in-work}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<StepState> of(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }
}
