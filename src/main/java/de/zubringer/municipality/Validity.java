package de.zubringer.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Spans of days with both ends inside; a missing end is open. */
public final class Validity {
  private Validity() {}

  public static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether two spans have a day in common. */
  public static boolean overlap(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate otherFrom,
      @Nullable LocalDate otherTo) {
    return !isBefore(to, otherFrom) && !isBefore(otherTo, from);
  }

  private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
    return end != null && start != null && end.isBefore(start);
  }
}
