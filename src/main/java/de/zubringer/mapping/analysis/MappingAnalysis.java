package de.zubringer.mapping.analysis;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that can be said about a mapping without an application.
 *
 * @param findings places are those of the mapping's file: {@code rows[3].source}
 * @param uses of every field of the application, in the order of the form
 */
public record MappingAnalysis(Findings findings, Coverage coverage, List<SourceUse> uses) {

  /**
   * Looks at a mapping for one version of the package.
   *
   * @param today codes that can be used neither then nor later do not count
   */
  public static MappingAnalysis of(
      FieldMapping mapping,
      LeistungPackage leistung,
      TargetFormat format,
      TargetSystem.Limits limits,
      LocalDate today) {
    var findings = new ArrayList<Finding>();
    var sources = new SourceCheck(leistung, mapping, findings);
    new RepeatCheck(leistung, format, limits, findings).check(mapping.repeat());
    new RowCheck("rows", mapping, sources, new SourceValues(leistung, mapping, today), format)
        .check(mapping.rows(), findings);
    var required = new RequiredCheck(format, findings);
    required.check(mapping.rows());
    sources.dropped(mapping.dropped());
    sources.unaccounted();
    var uses = sources.uses();
    return new MappingAnalysis(Findings.of(findings), coverage(mapping, required, uses), uses);
  }

  private static Coverage coverage(
      FieldMapping mapping, RequiredCheck required, List<SourceUse> uses) {
    var mapped = mapping.rows().stream().map(Row::target).collect(Collectors.toSet());
    var needed = required.needed(mapped).stream().map(TargetField::name).toList();
    return new Coverage(
        (int) needed.stream().filter(mapped::contains).count(),
        needed.size(),
        (int) uses.stream().filter(use -> !use.isOpen()).count(),
        uses.size());
  }
}
