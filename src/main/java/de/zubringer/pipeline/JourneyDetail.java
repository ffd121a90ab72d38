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

  /** Finding of a faulty submission whose Zustellpunkt leaves the rejection to a person. */
  public static final String BY_HAND = "rejection-by-hand";

  /** Whether a person may send it back to its sender. */
  public boolean isRejectable() {
    return isHeldBy(BY_HAND);
  }

  /** Whether a person must look into the target before it may be handed over again. */
  public boolean isDeliveryUnclear() {
    return isHeldBy("delivery-unclear");
  }

  private boolean isHeldBy(String code) {
    return journey.state() == JourneyState.HELD
        && findings.list().stream().anyMatch(finding -> finding.code().equals(code));
  }
}
