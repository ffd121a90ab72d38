package de.zubringer.pipeline;

import de.zubringer.kernel.Findings;
import java.util.List;

/** A journey with all that is known about it except its content. */
public record JourneyDetail(
    Journey journey,
    List<Step> steps,
    Findings findings,
    List<Reason> reasons,
    List<ContentItem> content) {

  /** Whether a person must look into the target before it may be handed over again. */
  public boolean isDeliveryUnclear() {
    return journey.state() == JourneyState.HELD
        && findings.list().stream().anyMatch(finding -> finding.code().equals("delivery-unclear"));
  }
}
