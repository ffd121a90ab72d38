package de.zubringer.ops.situation;

import de.zubringer.kernel.MunicipalityId;
import java.time.Duration;
import java.time.Instant;

/**
 * Something that may be used no longer than until a day.
 *
 * @param kind {@code key} of a Zustellpunkt, else the setting of a target that carries it
 * @param of environment of the Zustellpunkt, or the installation
 */
public record Certificate(MunicipalityId municipality, String kind, String of, Instant until) {
  public static final String KEY = "key";

  /** Whole days; negative once it is over. */
  public long daysLeft(Instant now) {
    return Math.floorDiv(Duration.between(now, until).toSeconds(), Duration.ofDays(1).toSeconds());
  }
}
