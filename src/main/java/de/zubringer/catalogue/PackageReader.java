package de.zubringer.catalogue;

import de.zubringer.catalogue.codelist.CodeListReader;
import de.zubringer.catalogue.decision.DecisionTable;
import de.zubringer.catalogue.decision.Decisions;
import de.zubringer.catalogue.fee.FeeTable;
import de.zubringer.catalogue.fee.Fees;
import de.zubringer.catalogue.parts.PartsName;
import de.zubringer.catalogue.parts.SchemaBundle;
import de.zubringer.catalogue.parts.SchemaCycle;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the files of each {@code packages/<id>/<version>/} together. */
final class PackageReader {
  /** {@code package/1}. */
  record PackageFile(
      String id,
      String version,
      LeistungName leistung,
      LeistungPackage.Submission submission,
      List<LeistungPackage.BusinessKey> businessKeys,
      LeistungPackage.Retention retention,
      List<LeistungPackage.Deadline> deadlines,
      List<LeistungPackage.RoutingOffer> routing,
      List<PartsName> parts,
      @Nullable String fees,
      @Nullable String decisions,
      @Nullable String texts,
      @Nullable String procedure) {}

  record LeistungName(LeikaKey key, String name, List<LeistungPackage.Branch> branches) {}

  /** {@code variation-points/1}. */
  record VariationPointsFile(
      List<VariationPoint> points, List<VariationPoint.Constraint> constraints) {}

  /** {@code fees/1}. */
  record FeesFile(List<FeeTable> tables) {}

  /** {@code decisions/1}. */
  record DecisionsFile(List<DecisionTable> tables) {}

  /** {@code texts/1}. */
  record TextsFile(List<Map<String, String>> texts) {}

  private final Workspace workspace;
  private final List<Finding> findings = new ArrayList<>();

  PackageReader(Workspace workspace) {
    this.workspace = workspace;
  }

  List<LeistungPackage> read() {
    return workspace.documents("package").stream().flatMap(file -> read(file).stream()).toList();
  }

  Findings findings() {
    return Findings.of(findings);
  }

  private Optional<LeistungPackage> read(Document document) {
    var file = document.as(PackageFile.class);
    var folder = document.path().substring(0, document.path().lastIndexOf('/'));
    var points = points(folder);
    return schema(document, folder, file)
        .map(
            schema ->
                new LeistungPackage(
                    folder,
                    file.id(),
                    file.version(),
                    file.leistung().key(),
                    file.leistung().name(),
                    file.leistung().branches(),
                    file.submission(),
                    schema,
                    new CodeListReader(workspace, findings).read(folders(folder, file)),
                    points.points(),
                    points.constraints(),
                    file.businessKeys(),
                    file.retention(),
                    file.deadlines(),
                    file.routing(),
                    file.parts(),
                    fees(document, folder, file),
                    decisions(document, folder, file),
                    texts(document, folder, file),
                    file.procedure()));
  }

  private static List<String> folders(String folder, PackageFile file) {
    return Stream.concat(Stream.of(folder), file.parts().stream().map(PartsName::folder)).toList();
  }

  private Optional<DataSchema> schema(Document document, String folder, PackageFile file) {
    var path = folder + "/" + file.submission().schema();
    if (path.endsWith(XmlSchemaReader.ENDING)) {
      return new XmlSchemaReader(workspace, document, file.submission(), findings).read(folder);
    }
    var found = workspace.document(path);
    if (found.isEmpty()) {
      report(document, "file-missing", "submission.schema", path);
      return Optional.empty();
    }
    var whole = SchemaBundle.of(workspace, found.get(), file.parts(), findings);
    SchemaCycle.find(whole)
        .ifPresent(reference -> report(found.get(), "schema-recursive", "", reference));
    if (DataSchema.of(whole) instanceof Outcome.Done<DataSchema>(var schema)) {
      return Optional.of(schema);
    }
    report(found.get(), "package-schema-broken", "", file.submission().schema());
    return Optional.empty();
  }

  private VariationPointsFile points(String folder) {
    return workspace
        .document(folder + "/variation-points.yaml")
        .filter(Document::sound)
        .map(document -> document.as(VariationPointsFile.class))
        .orElseGet(() -> new VariationPointsFile(List.of(), List.of()));
  }

  private Fees fees(Document document, String folder, PackageFile file) {
    return named(document, "fees", folder, file.fees())
        .map(found -> Fees.of(found.as(FeesFile.class).tables()))
        .orElse(Fees.NONE);
  }

  private Decisions decisions(Document document, String folder, PackageFile file) {
    return named(document, "decisions", folder, file.decisions())
        .map(found -> Decisions.of(found.as(DecisionsFile.class).tables()))
        .orElse(Decisions.NONE);
  }

  private List<PackageText> texts(Document document, String folder, PackageFile file) {
    return named(document, "texts", folder, file.texts()).stream()
        .flatMap(found -> found.as(TextsFile.class).texts().stream())
        .map(PackageText::of)
        .toList();
  }

  /** A file that package.yaml names; one that is not sound has its findings already. */
  private Optional<Document> named(
      Document document, String place, String folder, @Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    var found = workspace.document(folder + "/" + name);
    if (found.isEmpty()) {
      report(document, "file-missing", place, folder + "/" + name);
    }
    return found.filter(Document::sound);
  }

  private void report(Document document, String code, String place, String... arguments) {
    findings.add(document.at(Finding.error(code, place, arguments)));
  }
}
