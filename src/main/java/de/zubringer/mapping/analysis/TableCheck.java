package de.zubringer.mapping.analysis;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Finding;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Row;
import de.zubringer.mapping.TranslationTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a translation table knows all codes of the form and none that the target does not. */
final class TableCheck {
  private final FieldMapping mapping;
  private final SourceCheck sources;
  private final SourceValues values;
  private final TargetFormat format;

  TableCheck(FieldMapping mapping, SourceCheck sources, SourceValues values, TargetFormat format) {
    this.mapping = mapping;
    this.sources = sources;
    this.values = values;
    this.format = format;
  }

  void check(String place, Row row, List<Finding> found) {
    var name = row.table();
    if (name == null || row.rule() != Row.Rule.TABLE) {
      return;
    }
    var table = mapping.tables().get(name);
    if (table == null) {
      var path = FieldMapping.tablePath(mapping.path(), name);
      found.add(Finding.error("table-missing", place + ".table", path));
      return;
    }
    row.source().stream()
        .findFirst()
        .flatMap(source -> sources.field(source, row.target()))
        .ifPresent(field -> found.addAll(codes(place + ".table", row, field, table)));
    format
        .field(row.target())
        .filter(field -> !field.codes().isEmpty())
        .ifPresent(field -> found.addAll(results(place + ".table", field, table)));
  }

  private List<Finding> codes(String place, Row row, DataField field, TranslationTable table) {
    var codes = values.of(row.source().getFirst(), row.target());
    if (!codes.complete()) {
      return List.of();
    }
    var found = new ArrayList<Finding>();
    var all = codes.examples().stream().map(code -> code.asString("")).toList();
    var open = all.stream().filter(code -> table.translate(code).isEmpty()).toList();
    if (!open.isEmpty() && !row.hasFallback()) {
      found.add(Finding.warning("table-untranslated", place, field.title(), listed(open)));
    }
    var unused =
        table.translations().keySet().stream()
            .filter(code -> !all.contains(code) && !values.isListed(field, code))
            .toList();
    if (!unused.isEmpty()) {
      found.add(Finding.hint("table-entry-unused", place, field.title(), listed(unused)));
    }
    return found;
  }

  private static List<Finding> results(String place, TargetField field, TranslationTable table) {
    var found = new ArrayList<Finding>();
    var results = Set.copyOf(table.translations().values());
    var strange =
        results.stream().filter(value -> !field.codes().contains(value)).sorted().toList();
    if (!strange.isEmpty()) {
      found.add(Finding.error("table-result-unknown", place, field.title(), listed(strange)));
    }
    var unreached = field.codes().stream().filter(code -> !results.contains(code)).toList();
    if (!unreached.isEmpty()) {
      found.add(Finding.hint("table-code-unreached", place, field.title(), listed(unreached)));
    }
    return found;
  }

  private static String listed(List<String> codes) {
    return String.join(", ", codes);
  }
}
