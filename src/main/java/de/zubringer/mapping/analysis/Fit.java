package de.zubringer.mapping.analysis;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Findings;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Row;
import java.time.LocalDate;
import java.util.List;

/** Whether a source would suit a target field if a row copied it. */
public final class Fit {
  private final SourceValues values;
  private final FitCheck check;

  /**
   * Prepares the question for a mapping and one version of the package.
   *
   * @param today codes that can be used neither then nor later do not count
   */
  public Fit(FieldMapping mapping, LeistungPackage leistung, TargetFormat format, LocalDate today) {
    this.values = new SourceValues(leistung, mapping, today);
    this.check = new FitCheck(format);
  }

  /** What would be wrong with it; an error means that no value at all would do. */
  public Findings copied(String source, TargetField target) {
    var row = Row.copy(target.name(), source);
    return Findings.of(check.check("", row, target, values.of(source, target.name())));
  }

  /** All codes the source can have; empty where there is no list of them. */
  public List<String> codes(String source, TargetField target) {
    var all = values.of(source, target.name());
    return all.complete()
        ? all.examples().stream().map(value -> value.asString("")).toList()
        : List.of();
  }
}
