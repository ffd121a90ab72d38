package de.zubringer.pipeline;

import de.zubringer.kernel.Findings;
import de.zubringer.pipeline.receivers.ReceiverDelivery;
import java.util.List;
import java.util.Set;

/**
 * A journey with all that is known about it except its content.
 *
 * @param receivers who gets it through its target system; none if the system itself does
 */
public record JourneyDetail(
    Journey journey,
    List<Step> steps,
    Findings findings,
    List<Reason> reasons,
    List<ContentItem> content,
    List<ReceiverDelivery> receivers) {

  /** Finding of a faulty submission whose Zustellpunkt leaves the rejection to a person. */
  public static final String BY_HAND = "rejection-by-hand";

  /**
   * Findings of a submission nobody here can open. It is no fault of its sender; whoever cannot
   * mend it may still send it back before the Zustelldienst does.
   */
  public static final Set<String> NOT_OPENABLE =
      Set.of(
          "own-key-missing",
          "attachment-fragmented",
          "attachment-too-large-to-fetch",
          "envelope-unreadable",
          "event-log-foreign");

  /**
   * Whether nobody may refuse it any more: its sender was told that we take it, or will be, for the
   * obligation to say so is committed with the address, even if the journey began anew since.
   */
  public boolean isAccepted() {
    return journey.acceptedAt() != null
        || steps.stream().anyMatch(step -> step.kind() == StepKind.ADDRESSED);
  }

  /** Whether a person may send it back to its sender. */
  public boolean isRejectable() {
    return !isAccepted() && (isHeldBy(BY_HAND) || NOT_OPENABLE.stream().anyMatch(this::isHeldBy));
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
