package de.zubringer.catalogue.target;

import de.zubringer.catalogue.target.TargetField.TooLong;
import de.zubringer.catalogue.target.TargetFormat.Quote;
import de.zubringer.catalogue.text.Money;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Writes one typed value the way its field wants it, or says why it cannot. */
final class FieldText {

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
        .orElseGet(() -> held("target-value-type", field));
  }

  /** Up to which length {@link #write} gives a text back as it is; -1 if it may never. */
  int lengthAsIs(TargetField field) {
    var isText = field.type() == TargetField.Type.ANY || field.type() == TargetField.Type.TEXT;
    return isText && !format.limitsLetters()
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
          value.isNumber()
              ? Optional.of(Money.number(value.decimalValue(), field.pattern()))
              : Optional.empty();
      case MONEY -> whole(value).map(cents -> Money.text(cents, field.pattern()));
      case INTEGER -> whole(value).map(number -> Long.toString(number));
      case BOOLEAN ->
          value.isBoolean()
              ? Optional.ofNullable(value.booleanValue() ? field.whenTrue() : field.whenFalse())
              : Optional.empty();
    };
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
  static boolean knowsPattern(TargetField field) {
    var pattern = field.pattern();
    try {
      return switch (field.type()) {
        case NUMBER -> pattern == null || Money.PATTERNS.contains(pattern);
        case MONEY -> pattern == null || Money.PATTERNS.contains(pattern);
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
    if (format.xml() != null) {
      return XmlWriter.text(field, text).flatMap(layout.letters()::apply);
    }
    var unquotable =
        format.hasLines() && layout.quote() == Quote.NEVER && CsvWriter.needsQuotes(layout, text);
    return unquotable ? Optional.empty() : layout.letters().apply(text);
  }

  private static Outcome<JsonNode> cut(TargetField field, String text, TooLong tooLong) {
    var length = field.length();
    if (length == null
        || text.length() <= length
        || text.codePointCount(0, text.length()) <= length) {
      return Outcome.done(StringNode.valueOf(text));
    }
    if (tooLong == TooLong.HOLD || field.type() != cuttable(field) || length < 1) {
      return held("value-too-long", field);
    }
    return Outcome.done(
        StringNode.valueOf(text.substring(0, text.offsetByCodePoints(0, length - 1)) + "#"));
  }

  /** Only text may be cut: half a date or amount would be another one. */
  private static TargetField.Type cuttable(TargetField field) {
    return field.type() == TargetField.Type.ANY ? TargetField.Type.ANY : TargetField.Type.TEXT;
  }

  private static Outcome<JsonNode> held(String code, TargetField field) {
    return Outcome.held(Finding.error(code, field.name(), field.title()));
  }
}
