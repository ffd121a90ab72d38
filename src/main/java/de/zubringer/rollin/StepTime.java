package de.zubringer.rollin;

import de.zubringer.kernel.MunicipalityId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a step took.
 *
 * @param started when somebody began; null if nobody did
 * @param done null while it is not done
 * @param minutes working time as somebody wrote it down; 0 if nobody did
 */
public record StepTime(
    MunicipalityId owner,
    String leistung,
    String step,
    @Nullable Instant started,
    @Nullable Instant done,
    int minutes) {

  /** From the beginning to the end; empty while one of them is missing. */
  public Optional<Duration> took() {
    return started == null || done == null || done.isBefore(started)
        ? Optional.empty()
        : Optional.of(Duration.between(started, done));
  }
}
