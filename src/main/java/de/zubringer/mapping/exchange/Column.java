package de.zubringer.mapping.exchange;

import de.zubringer.mapping.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of a mapping, the same as the keys of its YAML rows and in their order. */
enum Column {
  TARGET("target"),
  RULE("rule"),
  SOURCE("source"),
  TABLE("table"),
  SEPARATOR("separator"),
  PART("part"),
  VALUE("value"),
  EXPRESSION("expression"),
  WHEN("when"),
  DEFAULT("default"),
  ON_MISSING("onMissing"),
  ON_TOO_LONG("onTooLong"),
  QUESTION("question"),
  NOTE("note");

  /** The key of the YAML file and the heading of the CSV column. */
  final String key;

  Column(String key) {
    this.key = key;
  }

  /** What stands in the cell of a row; empty for nothing. */
  String of(Row row) {
    return Objects.requireNonNullElse(text(row), "");
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(column -> column.key).toList();
  }

  private @Nullable String text(Row row) {
    return switch (this) {
      case TARGET -> row.target();
      case RULE -> word(row.rule());
      case SOURCE -> String.join(", ", row.source());
      case TABLE -> row.table();
      case SEPARATOR -> CellText.quotedIfBlank(row.separator());
      case PART -> row.part() == null ? null : row.part().toString();
      case VALUE -> CellText.typed(row.value());
      case EXPRESSION -> row.expression();
      case WHEN -> row.when();
      case DEFAULT -> CellText.typed(row.fallback());
      case ON_MISSING -> word(row.onMissing());
      case ON_TOO_LONG -> word(row.onTooLong());
      case QUESTION -> row.question();
      case NOTE -> row.note();
    };
  }

  private static @Nullable String word(@Nullable Enum<?> choice) {
    return choice == null ? null : choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
