package de.zubringer.catalogue.text;

import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Wording;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days, times, money and sizes as people in Germany write them; times of Europe/Berlin. */
public final class German {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm").withZone(LegalTime.ZONE);
  private static final long KILO = 1024;

  private German() {}

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A day as the field of a form sends it; empty where nothing readable was sent. */
  public static Optional<LocalDate> sentDay(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // whoever asked says so on the page
    }
  }

  public static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  /** Such as {@code 1.080,00 €}. */
  public static String money(long cents) {
    return NumberFormat.getCurrencyInstance(Locale.GERMANY).format(cents / 100.0);
  }

  public static String number(long count) {
    return NumberFormat.getIntegerInstance(Locale.GERMANY).format(count);
  }

  /** In the largest unit of which it is one at least, rounded up. */
  public static String size(long bytes) {
    if (bytes < KILO) {
      return say("groesse.byte", number(bytes));
    }
    return bytes < KILO * KILO
        ? say("groesse.kilobyte", number((bytes + KILO - 1) / KILO))
        : say("groesse.megabyte", number((bytes + KILO * KILO - 1) / (KILO * KILO)));
  }

  /** From when until when something counts; both days inclusive, open where null. */
  public static String validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null) {
      return say("gueltig.von-bis", day(from), day(to));
    }
    if (from != null) {
      return say("gueltig.ab", day(from));
    }
    return to == null ? say("gueltig.immer") : say("gueltig.bis", day(to));
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }
}
