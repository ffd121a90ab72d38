package de.zubringer.ops;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How near the end of a certificate is; a new one of the Verwaltungs-PKI takes weeks. */
public enum TermUrgency {
  LONG(Long.MAX_VALUE),
  SIXTY_DAYS(60),
  THIRTY_DAYS(30),
  SEVEN_DAYS(7),
  OVER(0);

  private final long days;

  TermUrgency(long days) {
    this.days = days;
  }

  /** A key without certificate has no end. */
  public static TermUrgency of(@Nullable Instant until, Instant now) {
    if (until == null) {
      return LONG;
    }
    var left = Duration.between(now, until);
    var found = LONG;
    for (var urgency : values()) {
      if (urgency != LONG && left.compareTo(Duration.ofDays(urgency.days)) <= 0) {
        found = urgency;
      }
    }
    return found;
  }
}
