package de.zubringer.fitgap.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a gap in one administration ({@code gaps/1}).
 *
 * @param course empty while it is only assessed
 * @param owner the role that answers for it, never a person
 */
public record GapDecision(
    String key,
    GapState state,
    @JsonProperty("decision") @Nullable Course course,
    @Nullable String reason,
    @Nullable String owner,
    @Nullable LocalDate date) {

  /** What is to become of a gap. */
  public enum Course {
    /** Local rows, rules or answers. */
    ADAPT_LOCAL,
    /** A work order for who keeps the software or the description of the target system. */
    ADAPT_PLATFORM,
    /** A change request to the owner of the online service. */
    CHANGE_OD,
    /** Lived with. */
    ACCEPT,
    /** Lived with by other means. */
    WORKAROUND;

    /** The word of the files, such as {@code adapt-local}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it leaves the gap as it is, so that somebody must say why. */
    public boolean needsReason() {
      return this == ACCEPT || this == WORKAROUND;
    }

    /** Empty for a word no file may have. */
    public static Optional<Course> of(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    @JsonCreator
    static Course ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /**
   * Somebody has looked at a gap that is there; what was decided earlier begins anew.
   *
   * @param before what was decided until now, as of now
   */
  public static GapDecision assessed(Optional<GapDecision> before, String key, LocalDate day) {
    var state = before.map(GapDecision::state).orElse(GapState.OPEN).to(GapState.ASSESSED);
    return new GapDecision(key, state, null, null, null, day);
  }

  /** What is to become of it; a reason may be missing where something is done about it. */
  public GapDecision decided(Course next, @Nullable String why, String role, LocalDate day) {
    return new GapDecision(key, state.to(GapState.DECIDED), next, why, role, day);
  }

  /** Somebody works on what was decided. */
  public GapDecision inWork(LocalDate day) {
    return new GapDecision(key, state.to(GapState.IN_WORK), course, reason, owner, day);
  }

  /** With the state that follows from whether the cause is there now. */
  GapDecision seen(boolean present) {
    return new GapDecision(key, state.seen(present), course, reason, owner, date);
  }

  /** Whether the gap may stay as it is. */
  public boolean isLivedWith() {
    return (state == GapState.DECIDED || state == GapState.IN_WORK)
        && course != null
        && course.needsReason();
  }
}
