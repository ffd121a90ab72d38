package de.zubringer.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Spans of days with both ends inside; a missing end is open. */
public final class Validity {
  private Validity() {}

  public static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
