package de.zubringer.ops.situation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A process that works on this database.
 *
 * @param name of machine and port, or as the operator named it
 * @param workers that take tasks
 * @param calls to targets it has under way
 * @param rules SHA-256 of the rules of alerts it reads; empty: those that are shipped
 * @param free room for its data directory, percent; null if that cannot be found out
 */
public record Node(
    String name,
    String version,
    String jdk,
    Instant startedAt,
    Instant beatAt,
    int workers,
    int calls,
    String rules,
    @Nullable Integer free) {
  /** Six beats; a long pause of the collector or of the database is none. */
  public static final Duration MISSING_AFTER = Duration.ofMinutes(1);

  public boolean isAlive(Instant now) {
    return beatAt.plus(MISSING_AFTER).isAfter(now);
  }
}
