package de.zubringer.zustelldienst;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A fault that waits for its calls.
 *
 * @param times how often it still strikes
 * @param destinationId only there; for faults of any call it says nothing
 * @param method only calls with this method; for faults of any call
 * @param path only calls with this in their path; for faults of any call
 * @param delay how long a slow body pauses
 */
public record Fault(
    UUID id,
    FaultKind kind,
    int times,
    Optional<UUID> destinationId,
    Optional<String> method,
    Optional<String> path,
    Duration delay) {
  /** Longer than the official SDK waits (30 s). */
  public static final Duration USUAL_DELAY = Duration.ofSeconds(40);

  /** A fault that strikes once, anywhere. */
  public static Fault once(FaultKind kind) {
    return new Fault(
        UUID.randomUUID(),
        kind,
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        USUAL_DELAY);
  }

  /** What is left after it has struck. */
  public Fault usedOnce() {
    return new Fault(id, kind, times - 1, destinationId, method, path, delay);
  }
}
