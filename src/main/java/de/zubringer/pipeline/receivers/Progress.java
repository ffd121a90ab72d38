package de.zubringer.pipeline.receivers;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How far the receivers of a journey are together. */
public record Progress(List<ReceiverDelivery> receivers) {

  /** Whether everybody who must have it has it; others may still be missing. */
  public boolean isComplete() {
    return delivered() > 0
        && receivers.stream()
            .filter(ReceiverDelivery::mandatory)
            .allMatch(row -> row.state() == ReceiverState.DELIVERED);
  }

  /** Names the receivers without whom it is not delivered and for whom a person must decide. */
  public Findings held() {
    return Findings.of(
        receivers.stream()
            .filter(row -> row.state() == ReceiverState.HELD)
            .filter(row -> row.mandatory() || hasReachedNobody())
            .map(row -> Finding.error("receiver-held", row.receiver(), row.name()))
            .toList());
  }

  private boolean hasReachedNobody() {
    return receivers.stream().allMatch(row -> row.state() == ReceiverState.HELD);
  }

  /** When the next of them is to be tried again; empty when all came to rest. */
  public Optional<Instant> next() {
    return receivers.stream()
        .filter(row -> row.state() == ReceiverState.WAITING)
        .map(ReceiverDelivery::nextAttemptAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  public long delivered() {
    return receivers.stream().filter(row -> row.state() == ReceiverState.DELIVERED).count();
  }
}
