package de.zubringer.kernel;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time public bodies in Germany work by (Einheiten- und Zeitgesetz, section 4). */
public final class LegalTime {
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private LegalTime() {}

  public static LocalDate today(InstantSource clock) {
    return day(clock.instant());
  }

  /** The day on which something happened. */
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
