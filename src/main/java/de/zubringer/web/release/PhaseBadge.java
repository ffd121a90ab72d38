package de.zubringer.web.release;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.release.Phase;
import de.zubringer.web.frame.Badge;

/** How far a connection is, as a coloured word. */
public final class PhaseBadge {
  private PhaseBadge() {}

  public static Badge of(Phase phase) {
    var kind =
        switch (phase) {
          case LIVE, STEADY, ADOPTED, READY -> "success";
          case BLOCKED, RETIRED -> "danger";
          case RELEASED -> "warning";
          default -> "info";
        };
    return new Badge(kind, say("release.phase." + phase.word()));
  }
}
