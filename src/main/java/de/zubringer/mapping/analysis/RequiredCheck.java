package de.zubringer.mapping.analysis;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Finding;
import de.zubringer.mapping.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether every required field of the target has a row. */
final class RequiredCheck {
  private final TargetFormat format;
  private final List<Finding> findings;

  RequiredCheck(TargetFormat format, List<Finding> findings) {
    this.format = format;
    this.findings = findings;
  }

  void check(List<Row> rows) {
    var mapped = rows.stream().map(Row::target).collect(Collectors.toSet());
    for (var field : needed(mapped)) {
      if (!mapped.contains(field.name())) {
        findings.add(Finding.error("target-unmapped", "rows", field.title(), field.name()));
      }
    }
  }

  /** The fields that must have a row, given those that have one. */
  List<TargetField> needed(Set<String> mapped) {
    return format.fields().stream().filter(field -> isNeeded(field, mapped)).toList();
  }

  /** What is required within a group is needed only if the group comes to be. */
  private boolean isNeeded(TargetField field, Set<String> mapped) {
    var cut = field.name().lastIndexOf('.');
    if (!field.required() || cut < 0 || format.schema() == null) {
      return field.required();
    }
    var group = field.name().substring(0, cut);
    return mapped.stream().anyMatch(target -> target.startsWith(group + "."))
        || format.schema().field(group).map(DataField::required).orElse(false);
  }
}
