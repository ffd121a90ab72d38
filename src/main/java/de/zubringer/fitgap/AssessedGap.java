package de.zubringer.fitgap;

import de.zubringer.fitgap.decision.GapDecision;
import de.zubringer.fitgap.decision.GapState;
import java.util.Optional;

/** A gap with what people made of it, as of today. */
public record AssessedGap(Gap gap, Optional<GapDecision> decision) {

  public GapState state() {
    return decision.map(GapDecision::state).orElse(GapState.OPEN);
  }

  /** Whether it stands in the way: grave, there, and nobody decided to live with it. */
  public boolean blocks() {
    return gap.isGrave() && decision.filter(GapDecision::isLivedWith).isEmpty();
  }
}
