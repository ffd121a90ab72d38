package de.zubringer.retention;

import de.zubringer.pipeline.erasure.Rested;
import java.util.List;

/**
 * What one rule makes due.
 *
 * @param due without those on hold
 * @param held on hold
 * @param first the longest at rest, a few of all
 */
public record DueLine(KeepRule rule, long due, long held, List<Rested> first) {
  /** A rule of a Leistung is always told; for what belongs to none only what there is. */
  boolean isWorthShowing() {
    return rule.leistung() != null || due + held > 0;
  }
}
