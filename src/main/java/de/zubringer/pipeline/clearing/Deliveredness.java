package de.zubringer.pipeline.clearing;

import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.receivers.ReceiverState;

/** What has left the house already. */
final class Deliveredness {
  private Deliveredness() {}

  /** Whether a target or one of several receivers has it, or had it once. */
  static boolean reachedSomebody(JourneyDetail detail) {
    return detail.journey().receiptKind() != null
        || detail.receivers().stream().anyMatch(row -> row.state() == ReceiverState.DELIVERED);
  }
}
