package de.zubringer.web.frame;

import de.zubringer.kernel.LegalTime;
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
  private static final int KILO = 1024;

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

  public static String size(long bytes) {
    return bytes < KILO
        ? Words.say("groesse.byte", number(bytes))
        : Words.say("groesse.kilobyte", number((bytes + KILO - 1) / KILO));
  }

  /** From when until when something counts; both days inclusive, open where null. */
  public static String validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null) {
      return Words.say("gueltig.von-bis", day(from), day(to));
    }
    if (from != null) {
      return Words.say("gueltig.ab", day(from));
    }
    return to == null ? Words.say("gueltig.immer") : Words.say("gueltig.bis", day(to));
  }
}
