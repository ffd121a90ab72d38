package de.zubringer.catalogue.target;

import de.zubringer.catalogue.text.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A written value as people read it: with its comma, with dots in its date. */
public final class FieldShown {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);

  private FieldShown() {}

  public static boolean isNumber(TargetField.Type type) {
    return switch (type) {
      case INTEGER, MONEY, NUMBER -> true;
      default -> false;
    };
  }

  /** The text itself where nothing is known about it, or it is not what the field says. */
  public static String of(@Nullable TargetField field, String text) {
    if (field == null) {
      return text;
    }
    try {
      return switch (field.type()) {
        case MONEY -> places(field, 2).isPresent() ? moved(text, 2, places(field, 2)) : text;
        case NUMBER -> places(field, 0).isPresent() ? moved(text, 0, places(field, 0)) : text;
        case DATE -> day(field, text);
        default -> text;
      };
    } catch (NumberFormatException | DateTimeException e) {
      return text;
    }
  }

  private static OptionalInt places(TargetField field, int usual) {
    var pattern = field.pattern();
    return usual > 0 && "0".equals(pattern) ? OptionalInt.of(usual) : Money.impliedPlaces(pattern);
  }

  private static String moved(String text, int least, OptionalInt places) {
    var number = new BigDecimal(text).movePointLeft(places.orElse(0));
    return number.setScale(Math.max(least, number.scale())).toPlainString().replace('.', ',');
  }

  /** An ISO day. */
  public static String day(String text) {
    try {
      return DAY.format(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static String day(TargetField field, String text) {
    var pattern = field.pattern();
    var written =
        pattern == null
            ? DateTimeFormatter.ISO_LOCAL_DATE
            : DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.GERMANY);
    return DAY.format(LocalDate.parse(text, written));
  }
}
