package de.zubringer.catalogue.target;

import de.zubringer.catalogue.print.SheetFont;
import de.zubringer.catalogue.target.TargetField.TooLong;
import de.zubringer.catalogue.target.TargetFormat.Quote;
import de.zubringer.catalogue.text.Money;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Writes one typed value the way its field wants it, or says why it cannot. */
public final class FieldText {

  private final TargetFormat format;

  FieldText(TargetFormat format) {
    this.format = format;
  }

  Outcome<JsonNode> write(TargetField field, JsonNode value, TooLong tooLong) {
    if (field.type() == TargetField.Type.ANY) {
      return value.isString() ? fit(field, value.stringValue(), tooLong) : Outcome.done(value);
    }
    if (format.schema() != null && isPlain(field, value)) {
      return Outcome.done(value);
    }
    if (field.type() == TargetField.Type.CODE && !field.codes().contains(value.asString(""))) {
      return held("target-code-unknown", field);
    }
    return text(field, value)
        .<Outcome<JsonNode>>map(text -> fit(field, text, tooLong))
        .orElseGet(() -> held(refusal(field, value), field));
  }

  /** A number that is one, but has more decimals than the field, is never rounded. */
  private static String refusal(TargetField field, JsonNode value) {
    var isExact =
        switch (field.type()) {
          case NUMBER -> !value.isNumber();
          case MONEY -> whole(value).isEmpty();
          default -> true;
        };
    return isExact ? "target-value-type" : "value-too-precise";
  }

  /** Up to which length {@link #write} gives a text back as it is; -1 if it may never. */
  int lengthAsIs(TargetField field) {
    var isText = field.type() == TargetField.Type.ANY || field.type() == TargetField.Type.TEXT;
    var isPlain = !format.limitsLetters() && !format.layout().inBytes();
    return isText && isPlain && format.kind().equals("json")
        ? Objects.requireNonNullElse(field.length(), Integer.MAX_VALUE)
        : -1;
  }

  /** JSON has numbers and truth values of its own; only a pattern makes texts of them. */
  private static boolean isPlain(TargetField field, JsonNode value) {
    return field.pattern() == null
        && switch (field.type()) {
          case INTEGER, MONEY -> whole(value).isPresent();
          case NUMBER -> value.isNumber();
          case BOOLEAN -> field.whenTrue() == null && value.isBoolean();
          default -> false;
        };
  }

  private static Optional<String> text(TargetField field, JsonNode value) {
    return switch (field.type()) {
      case TEXT, CODE, ANY ->
          value.isContainer() ? Optional.empty() : Optional.of(value.asString(""));
      case DATE -> day(value).map(day -> pattern(field).format(day));
      case DATETIME -> instant(value).map(instant -> pattern(field).format(instant));
      case NUMBER ->
          value.isNumber() ? number(value.decimalValue(), field.pattern()) : Optional.empty();
      case MONEY -> whole(value).flatMap(cents -> money(cents, field.pattern()));
      case INTEGER -> whole(value).map(number -> Long.toString(number));
      case BOOLEAN ->
          value.isBoolean()
              ? Optional.ofNullable(value.booleanValue() ? field.whenTrue() : field.whenFalse())
              : Optional.empty();
    };
  }

  private static Optional<String> number(BigDecimal number, @Nullable String pattern) {
    var implied = Money.impliedPlaces(pattern);
    return implied.isPresent()
        ? Money.implied(number, implied.getAsInt())
        : Optional.of(Money.number(number, pattern));
  }

  private static Optional<String> money(long cents, @Nullable String pattern) {
    return Money.impliedPlaces(pattern).isPresent()
        ? number(BigDecimal.valueOf(cents, 2), pattern)
        : Optional.of(Money.text(cents, pattern));
  }

  private static Optional<Long> whole(JsonNode value) {
    return value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToLong()
        ? Optional.of(value.longValue())
        : Optional.empty();
  }

  private static Optional<LocalDate> day(JsonNode value) {
    try {
      return Optional.of(LocalDate.parse(value.asString("")));
    } catch (DateTimeException e) {
      return instant(value).map(ZonedDateTime::toLocalDate);
    }
  }

  private static Optional<ZonedDateTime> instant(JsonNode value) {
    try {
      return Optional.of(
          OffsetDateTime.parse(value.asString("")).atZoneSameInstant(LegalTime.ZONE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether the field's pattern can be used at all. */
  public static boolean knowsPattern(TargetField field) {
    try {
      return switch (field.type()) {
        case NUMBER, MONEY -> Money.isPattern(field.pattern());
        case DATE -> !pattern(field).format(LocalDate.EPOCH).isEmpty();
        case DATETIME ->
            !pattern(field).format(LocalDate.EPOCH.atStartOfDay(LegalTime.ZONE)).isEmpty();
        default -> true;
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private static DateTimeFormatter pattern(TargetField field) {
    var pattern = field.pattern();
    if (pattern == null) {
      return field.type() == TargetField.Type.DATE
          ? DateTimeFormatter.ISO_LOCAL_DATE
          : DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    }
    return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.GERMANY);
  }

  private Outcome<JsonNode> fit(TargetField field, String text, TooLong tooLong) {
    return spelled(field, text)
        .<Outcome<JsonNode>>map(letters -> cut(field, letters, tooLong))
        .orElseGet(() -> held("character-not-representable", field));
  }

  private Optional<String> spelled(TargetField field, String text) {
    var layout = format.layout();
    if (!format.limitsLetters()) {
      return Optional.of(text);
    }
    if (format.form() instanceof TypingForm) {
      return layout.letters().apply(lines(text)).filter(SheetFont::prints);
    }
    if (format.form() instanceof XmlForm || format.isPackage()) {
      return XmlWriter.text(field, text).flatMap(layout.letters()::apply);
    }
    if (format.endsRecordsByLines() && text.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty(); // a line break would begin a record that is none
    }
    var unquotable =
        format.kind().equals("csv")
            && layout.quote() == Quote.NEVER
            && CsvWriter.needsQuotes(layout, text);
    return unquotable ? Optional.empty() : layout.letters().apply(text);
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private Outcome<JsonNode> cut(TargetField field, String text, TooLong tooLong) {
    var length = field.length();
    if (length == null || format.fits(text, length)) {
      return Outcome.done(StringNode.valueOf(text));
    }
    if (tooLong == TooLong.HOLD || field.type() != cuttable(field) || length < 1) {
      return held("value-too-long", field);
    }
    return Outcome.done(StringNode.valueOf(beginning(text, length - 1) + "#"));
  }

  /** As many whole characters as take no more room than this. */
  private String beginning(String text, int room) {
    var points = text.codePointCount(0, text.length());
    var end = text.offsetByCodePoints(0, Math.min(room, points));
    while (format.size(text.substring(0, end)) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end);
  }

  /** Only text may be cut: half a date or amount would be another one. */
  private static TargetField.Type cuttable(TargetField field) {
    return field.type() == TargetField.Type.ANY ? TargetField.Type.ANY : TargetField.Type.TEXT;
  }

  private static Outcome<JsonNode> held(String code, TargetField field) {
    return Outcome.held(Finding.error(code, field.name(), field.title()));
  }
}
