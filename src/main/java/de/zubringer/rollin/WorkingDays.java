package de.zubringer.rollin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Working days of Thuringia: Monday to Friday without the holidays of section 2 of the
 * Feiertagsgesetz. Corpus Christi is none in most of the Land and counts as a working day.
 */
public final class WorkingDays {
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(9, 20),
          MonthDay.of(10, 3),
          MonthDay.of(10, 31),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));

  /** Good Friday, Easter Monday, Ascension Day and Whit Monday, in days from Easter Sunday. */
  private static final Set<Long> MOVABLE = Set.of(-2L, 1L, 39L, 50L);

  private WorkingDays() {}

  public static boolean isWorkingDay(LocalDate day) {
    var weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend
        && !FIXED.contains(MonthDay.from(day))
        && !MOVABLE.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
  }

  /** So many working days later; earlier if the number is negative. */
  public static LocalDate after(LocalDate day, int days) {
    var step = days < 0 ? -1 : 1;
    var at = day;
    for (var left = Math.abs(days); left > 0; ) {
      at = at.plusDays(step);
      left -= isWorkingDay(at) ? 1 : 0;
    }
    return at;
  }

  /** Easter Sunday by the anonymous Gregorian computus. */
  static LocalDate easter(int year) {
    var golden = year % 19;
    var century = year / 100;
    var inCentury = year % 100;
    var epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    var weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    var shift = (golden + 11 * epact + 22 * weekday) / 451;
    var days = epact + weekday - 7 * shift + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
