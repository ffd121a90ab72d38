package de.zubringer.fitgap.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How far a gap is. The table says every change there is; any other throws.
 *
 * <p>People assess, decide and work; that a gap is closed or has come back only the computation
 * says.
 */
public enum GapState {
  OPEN,
  ASSESSED,
  DECIDED,
  IN_WORK,
  CLOSED,
  REOPENED;

  private static final Map<GapState, Set<GapState>> CHANGES =
      Map.of(
          OPEN, EnumSet.of(ASSESSED, CLOSED),
          ASSESSED, EnumSet.of(DECIDED, CLOSED),
          // another look at what was decided is allowed: it begins anew
          DECIDED, EnumSet.of(ASSESSED, IN_WORK, CLOSED),
          IN_WORK, EnumSet.of(ASSESSED, CLOSED),
          CLOSED, EnumSet.of(REOPENED),
          REOPENED, EnumSet.of(ASSESSED, CLOSED));

  /** The word of the files, such as {@code in-work}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state of a word of the files. */
  @JsonCreator
  static GapState ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public Set<GapState> next() {
    return Set.copyOf(CHANGES.getOrDefault(this, Set.of()));
  }

  /**
   * Goes on to another state.
   *
   * @throws IllegalStateException for a change that is not in the table
   */
  public GapState to(GapState other) {
    if (!next().contains(other)) {
      throw new IllegalStateException("no way from " + this + " to " + other);
    }
    return other;
  }

  /** What a gap is now that was left in this state, by whether its cause is there today. */
  GapState seen(boolean present) {
    if (present) {
      return this == CLOSED ? to(REOPENED) : this;
    }
    return this == CLOSED ? CLOSED : to(CLOSED);
  }
}
