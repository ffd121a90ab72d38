package de.zubringer.mapping.analysis;

import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.expression.Expression;
import de.zubringer.kernel.Finding;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each row by itself: target, sources, expressions, table. */
final class RowCheck {
  private static final Set<Row.Rule> READ_ONE =
      Set.of(Row.Rule.COPY, Row.Rule.SPLIT, Row.Rule.TABLE);

  private final String key;
  private final FieldMapping mapping;
  private final SourceCheck sources;
  private final SourceValues values;
  private final TargetFormat format;

  /**
   * Checks the rows below a key of their file.
   *
   * @param mapping the repeats and tables they live in
   */
  RowCheck(
      String key,
      FieldMapping mapping,
      SourceCheck sources,
      SourceValues values,
      TargetFormat format) {
    this.values = values;
    this.key = key;
    this.mapping = mapping;
    this.sources = sources;
    this.format = format;
  }

  void check(List<Row> rows, List<Finding> findings) {
    var targets = new HashSet<String>();
    var made = new RowValues(values, mapping);
    var fit = new FitCheck(format);
    var tables = new TableCheck(mapping, sources, values, format);
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var place = key + "[" + i + "]";
      target(place, row, targets, findings);
      complete(place, row, findings);
      sources(place, row, findings);
      expression(place + ".when", row.when(), row, findings);
      expression(place + ".expression", row.expression(), row, findings);
      tables.check(place, row, findings);
      format
          .field(row.target())
          .ifPresent(field -> findings.addAll(fit.check(place, row, field, made.of(row))));
    }
  }

  private void target(String place, Row row, Set<String> targets, List<Finding> found) {
    if (format.fills(row.target())) {
      found.add(Finding.error("target-filled", place + ".target", row.target()));
    } else if (format.field(row.target()).isEmpty()) {
      var nearest = format.nearest(row.target()).orElse("–");
      found.add(Finding.error("target-unknown", place + ".target", row.target(), nearest));
    }
    if (!targets.add(row.target())) {
      found.add(Finding.error("target-twice", place + ".target", row.target()));
    }
  }

  private static void complete(String place, Row row, List<Finding> found) {
    var missing =
        switch (row.rule()) {
          case COPY, SPLIT, TABLE, JOIN -> row.source().isEmpty() ? "source" : null;
          case CONSTANT -> row.value() == null ? "value" : null;
          case EXPRESSION -> row.expression() == null ? "expression" : null;
          case ASK -> null;
        };
    var columnMissing = row.rule() == Row.Rule.TABLE && row.table() == null ? "table" : missing;
    if (columnMissing != null) {
      found.add(Finding.error("row-incomplete", place + ".rule", row.target(), columnMissing));
    }
    if (READ_ONE.contains(row.rule()) && row.source().size() > 1) {
      found.add(Finding.error("row-one-source", place + ".source", row.target()));
    }
  }

  private void sources(String place, Row row, List<Finding> found) {
    for (int k = 0; k < row.source().size(); k++) {
      var source = row.source().get(k);
      var at = row.source().size() == 1 ? place + ".source" : place + ".source[" + k + "]";
      sources.source(at, source, row.target());
      if (READ_ONE.contains(row.rule()) && values.repeats(source)) {
        found.add(Finding.error("source-repeats", at, source));
      }
    }
  }

  private void expression(String place, @Nullable String text, Row row, List<Finding> found) {
    if (text == null) {
      return;
    }
    var compilation = Expression.compile(text);
    compilation.broken().ifPresent(broken -> found.add(broken.finding(place)));
    compilation.expression().stream()
        .flatMap(expression -> expression.references().stream())
        .map(reference -> reference.path())
        .sorted()
        .forEach(path -> sources.source(place, path, row.target()));
  }
}
