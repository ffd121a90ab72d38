package de.zubringer.mapping;

import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.expression.Compilation;
import de.zubringer.expression.Expression;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row with all it needs at hand: its field, its paths, its expressions, its table. */
record ReadyRow(
    Row row,
    @Nullable TargetField field,
    List<SourcePath> sources,
    Compilation when,
    Compilation expression,
    @Nullable TranslationTable table,
    @Nullable Repeat repeat) {
  private static final String ALWAYS = "true";

  static ReadyRow of(Row row, FieldMapping mapping, TargetFormat format) {
    return new ReadyRow(
        row,
        format.field(row.target()).orElse(null),
        row.source().stream().map(SourcePath::of).toList(),
        Expression.compile(row.when() == null ? ALWAYS : row.when()),
        Expression.compile(row.expression() == null ? ALWAYS : row.expression()),
        row.table() == null ? null : mapping.tables().get(row.table()),
        repeat(row, mapping).orElse(null));
  }

  private static Optional<Repeat> repeat(Row row, FieldMapping mapping) {
    return mapping.repeat().stream().filter(known -> known.covers(row.target())).findFirst();
  }
}
