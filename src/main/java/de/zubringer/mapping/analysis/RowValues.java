package de.zubringer.mapping.analysis;

import static java.util.stream.Collectors.joining;

import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Row;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Which values a row can yield. */
final class RowValues {
  private final SourceValues sources;
  private final FieldMapping mapping;

  RowValues(SourceValues sources, FieldMapping mapping) {
    this.sources = sources;
    this.mapping = mapping;
  }

  /** Of what its rule makes; the value for a missing source counts too, a condition as missing. */
  Values of(Row row) {
    var made = byRule(row).orElse(row.hasFallback() ? row.fallback() : null);
    return row.when() == null ? made : made.orNone(true);
  }

  private Values byRule(Row row) {
    return switch (row.rule()) {
      case COPY -> single(row);
      case JOIN -> join(row);
      case SPLIT -> part(single(row));
      case TABLE -> table(row);
      case CONSTANT -> constant(row.value());
      case EXPRESSION, ASK -> Values.UNKNOWN;
    };
  }

  private static Values constant(@Nullable JsonNode value) {
    return value == null ? Values.UNKNOWN : Values.all(List.of(value));
  }

  private Values single(Row row) {
    return row.source().size() == 1
        ? sources.of(row.source().getFirst(), row.target())
        : Values.UNKNOWN;
  }

  private Values join(Row row) {
    var parts = row.source().stream().map(source -> sources.of(source, row.target())).toList();
    var separator = Objects.requireNonNullElse(row.separator(), " ");
    var between = (long) separator.length() * Math.max(0, parts.size() - 1);
    var longest = parts.stream().mapToLong(Values::longest).sum() + between;
    var all = parts.stream().map(RowValues::example).flatMap(Optional::stream);
    var repeats = row.source().stream().anyMatch(sources::repeats);
    return new Values(
        parts.stream().allMatch(Values::known),
        List.of(StringNode.valueOf(all.collect(joining(separator)))),
        false,
        repeats ? Values.UNBOUNDED : (int) Math.min(longest, Values.UNBOUNDED),
        parts.stream().anyMatch(Values::anyLetters),
        parts.stream().allMatch(Values::optional),
        text -> true);
  }

  private static Optional<String> example(Values values) {
    return values.examples().stream().findFirst().map(value -> value.asString(""));
  }

  /** Which part of a text there is nobody knows from its schema. */
  private static Values part(Values whole) {
    return new Values(
        whole.known(), List.of(), false, whole.longest(), whole.anyLetters(), true, text -> true);
  }

  private Values table(Row row) {
    var table = Optional.ofNullable(row.table()).map(mapping.tables()::get);
    if (table.isEmpty()) {
      return Values.UNKNOWN;
    }
    var from = single(row);
    var translated =
        from.complete()
            ? from.examples().stream()
                .flatMap(code -> table.get().translate(code.asString("")).stream())
            : table.get().translations().values().stream();
    return texts(translated).orNone(from.optional());
  }

  private static Values texts(Stream<String> values) {
    var all = values.distinct().toList();
    return all.isEmpty() ? Values.UNKNOWN : SchemaValues.texts(all);
  }
}
