package de.zubringer.delivery.pull;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.kernel.JourneyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that waits to be fetched, or was.
 *
 * @param seq its place in the list
 * @param receiver who of several; empty if the system itself
 * @param receipt what the Fachverfahren calls it; null before it said so
 */
public record Waiting(
    long seq,
    JourneyId journey,
    String receiver,
    Instant readyAt,
    @Nullable Instant fetchedAt,
    @Nullable Instant confirmedAt,
    @Nullable String receipt,
    PullHead head) {

  /** The key of its order, by which it is fetched. */
  public String key() {
    return DeliveryOrder.key(journey, receiver);
  }
}
