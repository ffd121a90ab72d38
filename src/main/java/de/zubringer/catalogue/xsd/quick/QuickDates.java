package de.zubringer.catalogue.xsd.quick;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Dates of an XSD in their plainest spelling: years 0001 to 9999, no midnight as 24:00. */
final class QuickDates {
  private static final int DATE_LENGTH = "2026-11-24".length();
  private static final int TIME_LENGTH = "2026-11-24T09:15:00".length();
  private static final int ZONE_LENGTH = "+01:00".length();

  /** More are allowed, but nobody writes them. */
  private static final int FRACTION_MAX = 9;

  private QuickDates() {}

  /** The rule of a built-in type; null if this class does not know it. */
  static @Nullable QuickText builtIn(String name) {
    return switch (name) {
      case "date" -> text -> text.length() == DATE_LENGTH && startsWithDate(text);
      case "dateTime" -> QuickDates::isDateTime;
      case "gYear" -> text -> text.length() == 4 && number(text, 0, 4) > 0;
      default -> null;
    };
  }

  private static boolean startsWithDate(String text) {
    if (text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    var year = number(text, 0, 4);
    var month = number(text, 5, 7);
    var day = number(text, 8, 10);
    return year > 0
        && isWithin(month, 1, 12)
        && isWithin(day, 1, YearMonth.of(year, month).lengthOfMonth());
  }

  private static boolean isDateTime(String text) {
    return text.length() >= TIME_LENGTH
        && text.charAt(DATE_LENGTH) == 'T'
        && startsWithDate(text)
        && isTime(text)
        && isZone(text, fractionEnd(text));
  }

  private static boolean isTime(String text) {
    return text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && isWithin(number(text, 11, 13), 0, 23)
        && isWithin(number(text, 14, 16), 0, 59)
        && isWithin(number(text, 17, 19), 0, 59);
  }

  /** Where the fraction of a second ends; the same place if there is none. */
  private static int fractionEnd(String text) {
    if (text.length() == TIME_LENGTH || text.charAt(TIME_LENGTH) != '.') {
      return TIME_LENGTH;
    }
    var end = TIME_LENGTH + 1;
    while (end < text.length() && QuickNumbers.isDigits(text, end, end + 1)) {
      end++;
    }
    return isWithin(end - TIME_LENGTH - 1, 1, FRACTION_MAX) ? end : TIME_LENGTH;
  }

  private static boolean isZone(String text, int start) {
    if (start == text.length()) {
      return true;
    }
    var sign = text.charAt(start);
    if (sign == 'Z') {
      return start + 1 == text.length();
    }
    return (sign == '+' || sign == '-')
        && text.length() == start + ZONE_LENGTH
        && text.charAt(start + 3) == ':'
        && isWithin(number(text, start + 1, start + 3), 0, 13)
        && isWithin(number(text, start + 4, start + 6), 0, 59);
  }

  private static boolean isWithin(int number, int min, int max) {
    return number >= min && number <= max;
  }

  /** -1 if there are other letters than digits. */
  private static int number(String text, int from, int to) {
    return QuickNumbers.isDigits(text, from, to) ? Integer.parseInt(text, from, to, 10) : -1;
  }
}
