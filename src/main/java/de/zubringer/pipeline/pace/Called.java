package de.zubringer.pipeline.pace;

import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of the wish to call a target. */
public sealed interface Called {
  /** It was called. */
  record Answered(Outcome<DeliveryReceipt> outcome) implements Called {}

  /**
   * It was not called, and no attempt counts.
   *
   * @param notBefore earliest moment that makes sense
   * @param cause what is known about the target, for people; may be empty
   * @param behind the earlier journey that has to be there first
   */
  record PutOff(WaitReason reason, Instant notBefore, String cause, @Nullable JourneyId behind)
      implements Called {}
}
