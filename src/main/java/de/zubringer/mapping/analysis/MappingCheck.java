package de.zubringer.mapping.analysis;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Row;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Static analysis of mappings: what would hold every journey is found before the first one. */
public final class MappingCheck {
  /** Too small a chance to tell everybody who checks a workspace; the page shows it. */
  private static final Set<String> ON_THE_PAGE = Set.of("row-may-lengthen", "row-holds-if-broken");

  private MappingCheck() {}

  /** All mappings of all systems, each finding at its file and line. */
  public static Findings check(Workspace workspace, Catalogue catalogue, LocalDate today) {
    var findings = new ArrayList<Finding>();
    for (var document : workspace.documents("mapping")) {
      findings.addAll(at(document, check(workspace, catalogue, document, today)).list());
    }
    return Findings.of(findings);
  }

  /**
   * The local rows of a connection on top of a mapping.
   *
   * @param base with these rows and their tables
   * @param connection the file whose key {@code mapping} holds the rows
   */
  public static Findings checkLocal(
      Document connection,
      List<Row> rows,
      FieldMapping base,
      LeistungPackage leistung,
      TargetFormat format,
      LocalDate today) {
    var findings = new ArrayList<Finding>();
    if (!base.covers(leistung.version())) {
      findings.add(
          Finding.error("mapping-other-version", "package", leistung.version(), base.packages()));
    }
    var sources = new SourceCheck(leistung, base, findings);
    new RowCheck("mapping", base, sources, new SourceValues(leistung, base, today), format)
        .check(rows, findings);
    return at(connection, findings);
  }

  private static List<Finding> check(
      Workspace workspace, Catalogue catalogue, Document document, LocalDate today) {
    var findings = new ArrayList<Finding>();
    var mapping = FieldMapping.of(workspace, document);
    var versions =
        catalogue.packages().stream()
            .filter(leistung -> leistung.id().equals(mapping.leistung()))
            .toList();
    var covered = versions.stream().filter(version -> mapping.covers(version.version())).toList();
    if (versions.isEmpty()) {
      findings.add(Finding.error("leistung-unknown", "leistung", mapping.leistung()));
    } else if (covered.isEmpty()) {
      findings.add(
          Finding.error(
              "mapping-other-version",
              "packages",
              versions.getLast().version(),
              mapping.packages()));
    }
    var system = mapping.system(catalogue);
    var format = system.flatMap(found -> found.format(mapping.to()));
    if (format.isEmpty()) {
      findings.add(Finding.error("format-unknown", "to", mapping.to()));
      return findings;
    }
    var limits = system.orElseThrow().limits();
    covered.stream()
        .map(leistung -> MappingAnalysis.of(mapping, leistung, format.get(), limits, today))
        .flatMap(analysis -> analysis.findings().list().stream())
        .filter(finding -> !ON_THE_PAGE.contains(finding.code()))
        .distinct()
        .forEach(findings::add);
    return findings;
  }

  private static Findings at(Document document, List<Finding> findings) {
    return Findings.of(findings.stream().map(document::at).toList());
  }
}
