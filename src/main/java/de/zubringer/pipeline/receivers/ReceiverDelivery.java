package de.zubringer.pipeline.receivers;

import de.zubringer.kernel.Finding;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one receiver of a journey is; without content of the application.
 *
 * @param receiver its id in the description of the target system
 * @param cause why it was not reached at the last attempt; empty if it was
 * @param finding what holds it
 * @param receiptKind kind of the receipt; empty without one
 */
public record ReceiverDelivery(
    String receiver,
    String name,
    boolean mandatory,
    ReceiverState state,
    int attempts,
    @Nullable Instant nextAttemptAt,
    String cause,
    Optional<Finding> finding,
    String receiptKind,
    String receiptReference,
    Instant changedAt) {

  /** Whether a person must look first whether it arrived. */
  public boolean isUnclear() {
    return state == ReceiverState.HELD
        && finding.filter(found -> found.code().equals("delivery-unclear")).isPresent();
  }

  boolean isDue(Instant now) {
    return state == ReceiverState.WAITING && (nextAttemptAt == null || !nextAttemptAt.isAfter(now));
  }
}
