package de.zubringer.mapping.exchange;

import static java.util.stream.Collectors.joining;

import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.StringNode;

/** A mapping as the file {@code mappings/<leistung>.yaml}, one line for each row. */
public final class MappingYaml {
  /** Words that need no quotation marks in YAML 1.2, within brackets or not. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z$][A-Za-z0-9_.$-]*");

  private static final Set<String> NO_TEXT = Set.of("true", "false", "null", "yes", "no");

  private MappingYaml() {}

  /**
   * The table under the head of a mapping.
   *
   * @param version of the new file
   */
  public static String write(FieldMapping head, MappingTable table, int version) {
    var text = new StringBuilder("format: mapping/1\n");
    text.append("leistung: ").append(scalar(head.leistung())).append('\n');
    text.append("packages: ").append(quoted(head.packages())).append('\n');
    text.append("version: ").append(version).append('\n');
    text.append("to: ").append(scalar(head.to())).append('\n');
    list(
        text,
        "repeat",
        table.repeat().stream()
            .map(
                one ->
                    entry("target", one.target())
                        + ", "
                        + entry("source", one.source())
                        + ", "
                        + entry("as", one.as())));
    list(text, "rows", table.rows().stream().map(MappingYaml::row));
    list(
        text,
        "dropped",
        table.dropped().stream()
            .map(one -> entry("source", one.source()) + ", " + entry("because", one.because())));
    return text.toString();
  }

  private static void list(StringBuilder text, String key, Stream<String> lines) {
    var all = lines.map(line -> "  - {" + line + "}\n").toList();
    if (!all.isEmpty()) {
      text.append(key).append(":\n");
      all.forEach(text::append);
    }
  }

  private static String row(Row row) {
    var entries = new ArrayList<String>();
    for (var column : Column.values()) {
      var cell = column.of(row);
      if (!cell.isEmpty()) {
        entries.add(column.key + ": " + written(column, row, cell));
      }
    }
    return String.join(", ", entries);
  }

  private static String written(Column column, Row row, String cell) {
    return switch (column) {
      case SOURCE -> sources(row.source());
      case PART -> cell;
      case SEPARATOR -> quoted(row.separator() == null ? "" : row.separator());
      case VALUE, DEFAULT -> {
        var value = column == Column.VALUE ? row.value() : row.fallback();
        yield value != null && value.isString() ? scalar(value.stringValue()) : cell;
      }
      default -> scalar(cell);
    };
  }

  private static String sources(List<String> sources) {
    return sources.size() == 1
        ? scalar(sources.getFirst())
        : sources.stream().map(MappingYaml::scalar).collect(joining(", ", "[", "]"));
  }

  private static String entry(String key, String text) {
    return key + ": " + scalar(text);
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() && !NO_TEXT.contains(text) ? text : quoted(text);
  }

  /** A JSON string is one of YAML 1.2 too. */
  private static String quoted(String text) {
    return StringNode.valueOf(text).toString();
  }
}
