package de.zubringer.pipeline.pace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A target that did not answer lately.
 *
 * @param isOpen whether nobody calls it but one probe at a time
 * @param failures weight of the failures since the last answer
 * @param probes how many went out since it was opened
 * @param probeAt when the next probe is due
 * @param probeUntil until when the present probe is believed to be under way
 * @param revivedAt when it answered again; set while those that wait are brought forward
 * @param pace so many are brought forward in the next round
 * @param cause what the last failure was, for people
 */
public record TargetHealth(
    TargetKey key,
    boolean isOpen,
    int failures,
    int probes,
    @Nullable Instant probeAt,
    @Nullable Instant probeUntil,
    @Nullable Instant openedAt,
    @Nullable Instant revivedAt,
    int pace,
    String cause) {

  /** Whether somebody is believed to go and see right now. */
  public boolean isProbed(Instant now) {
    return isOpen && probeUntil != null && probeUntil.isAfter(now);
  }

  /** Whether somebody may go and see. */
  boolean isProbeDue(Instant now) {
    return isOpen
        && (probeAt == null || !probeAt.isAfter(now))
        && (probeUntil == null || !probeUntil.isAfter(now));
  }

  /** When it makes sense to ask for a probe again. */
  Instant nextProbe(Instant now) {
    var next = probeUntil != null && probeUntil.isAfter(now) ? probeUntil : probeAt;
    return next == null || next.isBefore(now) ? now : next;
  }
}
