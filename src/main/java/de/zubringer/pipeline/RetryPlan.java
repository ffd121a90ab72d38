package de.zubringer.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When to try a target again that is down: growing gaps that together outlast a long weekend's
 * maintenance, then a person is asked.
 */
@Component
public class RetryPlan {
  private static final List<Duration> GAPS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(24));

  private final InstantSource clock;

  public RetryPlan(InstantSource clock) {
    this.clock = clock;
  }

  /** The next attempt after so many failed ones; empty when it is enough. */
  public Optional<Instant> after(int failed) {
    return failed < GAPS.size()
        ? Optional.of(clock.instant().plus(GAPS.get(failed)))
        : Optional.empty();
  }
}
