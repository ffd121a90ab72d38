package de.zubringer.fitgap;

import de.zubringer.connection.Adaptation;
import de.zubringer.fitgap.decision.GapDecision;
import java.util.List;

/**
 * What does not fit yet in one administration.
 *
 * @param system name of the target system it was compared with
 * @param candidates systems it could use while it is not connected, the best first
 * @param gaps by kind, the graver first
 * @param closed decisions about gaps whose cause is gone
 */
public record FitGap(
    Adaptation adaptation,
    String system,
    List<Candidate> candidates,
    List<AssessedGap> gaps,
    List<GapDecision> closed) {

  /**
   * A system a body could use.
   *
   * @param installed whether the profile lists it
   */
  public record Candidate(
      String id, String name, boolean installed, int errors, int warnings, int hints) {}

  /** Whether anything stands in the way. */
  public boolean isOpen() {
    return gaps.stream().anyMatch(AssessedGap::blocks);
  }
}
