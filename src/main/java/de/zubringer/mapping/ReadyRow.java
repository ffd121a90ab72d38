package de.zubringer.mapping;

import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.expression.Compilation;
import de.zubringer.expression.Expression;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A row with all it needs at hand: its field, its paths, its expressions, its table. Whatever can
 * be known without an application is worked out here, once.
 *
 * @param number place of the row among all that are ready, from 0
 * @param lengthAsIs up to which length a text is written as it is; -1 if the format must see it
 * @param repeat place of what the row repeats with in the list of the mapping; -1 if nothing
 */
record ReadyRow(
    int number,
    Row row,
    TargetField field,
    TargetPath target,
    int lengthAsIs,
    List<Source> sources,
    @Nullable Compilation when,
    @Nullable Compilation expression,
    @Nullable TranslationTable table,
    String separator,
    Pattern separators,
    int repeat) {

  /** Empty if the format does not know the target. */
  static Optional<ReadyRow> of(int number, Row row, FieldMapping mapping, TargetFormat format) {
    return format
        .field(row.target())
        .map(field -> of(number, row, field, mapping, format.lengthAsIs(field)));
  }

  private static ReadyRow of(
      int number, Row row, TargetField field, FieldMapping mapping, int lengthAsIs) {
    var index = repeat(row, mapping.repeat());
    var repeat = index < 0 ? null : mapping.repeat().get(index);
    var separator = Objects.requireNonNullElse(row.separator(), " ");
    return new ReadyRow(
        number,
        row,
        field,
        TargetPath.of(field.name()),
        lengthAsIs,
        row.source().stream().map(source -> Source.of(source, repeat)).toList(),
        compiled(row.when()),
        compiled(row.expression()),
        row.table() == null ? null : mapping.tables().get(row.table()),
        separator,
        Pattern.compile(Pattern.quote(separator)),
        index);
  }

  private static @Nullable Compilation compiled(@Nullable String text) {
    return text == null ? null : Expression.compile(text);
  }

  private static int repeat(Row row, List<Repeat> repeats) {
    for (int i = 0; i < repeats.size(); i++) {
      if (repeats.get(i).covers(row.target())) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the format writes the value as it is. */
  boolean isAsIs(JsonNode value) {
    return value instanceof StringNode text
        ? text.stringValue().length() <= lengthAsIs
        : field.type() == TargetField.Type.ANY;
  }

  boolean isRepeated() {
    return repeat >= 0;
  }

  /** Where the target field of an entry stands: {@code objekte[0].ab}. */
  String place(Entry entry) {
    return field.name().replace("[]", "[" + entry.index() + "]");
  }

  /** What the value was made of, in words of the application. */
  List<String> places(Entry entry) {
    if (row.rule() != Row.Rule.EXPRESSION) {
      return sources.stream().map(source -> entry.place(source.where())).toList();
    }
    return Optional.ofNullable(expression).flatMap(Compilation::expression).stream()
        .flatMap(known -> known.references().stream())
        .map(reference -> entry.place(SourcePath.of(reference.path())))
        .sorted()
        .toList();
  }
}
