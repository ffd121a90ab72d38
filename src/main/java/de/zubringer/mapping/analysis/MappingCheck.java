package de.zubringer.mapping.analysis;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Row;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Static analysis of mappings: what would hold every journey is found before the first one. */
public final class MappingCheck {
  private MappingCheck() {}

  /** All mappings of all systems, each finding at its file and line. */
  public static Findings check(Workspace workspace, Catalogue catalogue) {
    var findings = new ArrayList<Finding>();
    for (var document : workspace.documents("mapping")) {
      findings.addAll(at(document, check(workspace, catalogue, document)).list());
    }
    return Findings.of(findings);
  }

  /**
   * The local rows of a connection on top of a mapping.
   *
   * @param connection the file whose key {@code mapping} holds the rows
   */
  public static Findings checkLocal(
      Document connection,
      List<Row> rows,
      FieldMapping base,
      LeistungPackage leistung,
      TargetFormat format) {
    var findings = new ArrayList<Finding>();
    if (!base.covers(leistung.version())) {
      findings.add(
          Finding.error("mapping-other-version", "package", leistung.version(), base.packages()));
    }
    new RowCheck("mapping", base, new SourceCheck(leistung, base, findings), format)
        .check(rows, findings);
    return at(connection, findings);
  }

  private static List<Finding> check(Workspace workspace, Catalogue catalogue, Document document) {
    var findings = new ArrayList<Finding>();
    var mapping = FieldMapping.of(workspace, document);
    var versions =
        catalogue.packages().stream()
            .filter(leistung -> leistung.id().equals(mapping.leistung()))
            .toList();
    var leistung =
        versions.stream().filter(version -> mapping.covers(version.version())).findFirst();
    if (versions.isEmpty()) {
      findings.add(Finding.error("leistung-unknown", "leistung", mapping.leistung()));
    } else if (leistung.isEmpty()) {
      findings.add(
          Finding.error(
              "mapping-other-version",
              "packages",
              versions.getLast().version(),
              mapping.packages()));
    }
    var format = system(catalogue, mapping).flatMap(system -> system.format(mapping.to()));
    if (format.isEmpty()) {
      findings.add(Finding.error("format-unknown", "to", mapping.to()));
    }
    if (leistung.isPresent() && format.isPresent()) {
      whole(mapping, leistung.get(), format.get(), findings);
    }
    return findings;
  }

  private static Findings at(Document document, List<Finding> findings) {
    return Findings.of(findings.stream().map(document::at).toList());
  }

  private static Optional<TargetSystem> system(Catalogue catalogue, FieldMapping mapping) {
    return catalogue.systems().stream()
        .filter(system -> system.folder().equals(mapping.folder()))
        .findFirst();
  }

  private static void whole(
      FieldMapping mapping, LeistungPackage leistung, TargetFormat format, List<Finding> findings) {
    var sources = new SourceCheck(leistung, mapping, findings);
    new RepeatCheck(leistung, format, findings).check(mapping.repeat());
    new RowCheck("rows", mapping, sources, format).check(mapping.rows(), findings);
    new RequiredCheck(format, findings).check(mapping.rows());
    sources.dropped(mapping.dropped());
    sources.unaccounted();
  }
}
