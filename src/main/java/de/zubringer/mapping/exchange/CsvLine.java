package de.zubringer.mapping.exchange;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.zubringer.catalogue.target.TargetField.TooLong;
import de.zubringer.mapping.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of the table, cell by cell. */
record CsvLine(NamedCsvRecord line) {
  private static final Set<String> ON_MISSING = Set.of("", "hold", "leave-empty");
  private static final Set<String> ON_TOO_LONG = Set.of("", "hold", "cut-and-mark");

  boolean isEmpty() {
    return line.getFields().stream().allMatch(String::isBlank);
  }

  String text(Column column) {
    return line.findField(column.key).map(CellText::unguarded).map(String::strip).orElse("");
  }

  /** The first column with a text no row takes. */
  Optional<Column> fault() {
    if (text(Column.TARGET).isEmpty()) {
      return Optional.of(Column.TARGET);
    }
    var rule = text(Column.RULE).toUpperCase(Locale.ROOT);
    if (Arrays.stream(Row.Rule.values()).noneMatch(known -> known.name().equals(rule))) {
      return Optional.of(Column.RULE);
    }
    if (!text(Column.PART).matches("\\d{0,4}")) {
      return Optional.of(Column.PART);
    }
    if (!ON_MISSING.contains(text(Column.ON_MISSING))) {
      return Optional.of(Column.ON_MISSING);
    }
    return ON_TOO_LONG.contains(text(Column.ON_TOO_LONG))
        ? Optional.empty()
        : Optional.of(Column.ON_TOO_LONG);
  }

  Row row() {
    var onMissing = text(Column.ON_MISSING);
    var onTooLong = text(Column.ON_TOO_LONG);
    var part = text(Column.PART);
    return new Row(
        text(Column.TARGET),
        Row.Rule.valueOf(text(Column.RULE).toUpperCase(Locale.ROOT)),
        sources(),
        orNull(Column.TABLE),
        separator(),
        part.isEmpty() ? null : Integer.valueOf(part),
        value(Column.VALUE),
        orNull(Column.EXPRESSION),
        orNull(Column.WHEN),
        value(Column.DEFAULT),
        onMissing.isEmpty() ? null : Row.OnMissing.valueOf(constant(onMissing)),
        onTooLong.isEmpty() ? null : TooLong.valueOf(constant(onTooLong)),
        orNull(Column.QUESTION),
        orNull(Column.NOTE));
  }

  private List<String> sources() {
    return Arrays.stream(text(Column.SOURCE).split("[,\\s]+", -1))
        .filter(source -> !source.isEmpty())
        .toList();
  }

  private @Nullable String separator() {
    var text = orNull(Column.SEPARATOR);
    return text == null || !text.startsWith("\"") ? text : CellText.text(CellText.value(text));
  }

  private @Nullable JsonNode value(Column column) {
    var text = text(column);
    return text.isEmpty() ? null : CellText.value(text);
  }

  private @Nullable String orNull(Column column) {
    var text = text(column);
    return text.isEmpty() ? null : text;
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
