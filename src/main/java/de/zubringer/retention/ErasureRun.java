package de.zubringer.retention;

import de.zubringer.audit.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Löschlauf: what was decided on a day, and how far it is.
 *
 * @param number of the administration, from 1
 * @param automatic whether nobody had to approve
 * @param counts journeys by what became of them; those still pending included
 * @param digest SHA-256 of the protocol, in hex; empty until the end
 */
public record ErasureRun(
    int number,
    LocalDate day,
    Instant at,
    Author by,
    boolean automatic,
    Optional<Instant> finishedAt,
    Optional<String> digest,
    Map<ErasedAs, Long> counts) {

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public long count(ErasedAs outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
