package de.zubringer.catalogue;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
      List<LeistungPackage.Deadline> deadlines) {}

  record LeistungName(LeikaKey key, String name) {}

  /** {@code variation-points/1}. */
  record VariationPointsFile(
      List<VariationPoint> points, List<VariationPoint.Constraint> constraints) {}

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
                    file.submission(),
                    schema,
                    codeLists(folder),
                    points.points(),
                    points.constraints(),
                    file.businessKeys(),
                    file.retention(),
                    file.deadlines()));
  }

  private Optional<DataSchema> schema(Document document, String folder, PackageFile file) {
    var path = folder + "/" + file.submission().schema();
    var found = workspace.document(path);
    if (found.isEmpty()) {
      report(document, "file-missing", "submission.schema", path);
      return Optional.empty();
    }
    if (DataSchema.of(found.get().content()) instanceof Outcome.Done<DataSchema>(var schema)) {
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

  private Map<String, CodeList> codeLists(String folder) {
    var lists = new LinkedHashMap<String, CodeList>();
    for (var document : workspace.documents("codelist")) {
      if (document.path().startsWith(folder + "/")) {
        var list = withFile(document, document.as(CodeList.class));
        if (lists.putIfAbsent(list.id(), list) != null) {
          report(document, "id-twice", "id", list.id());
        }
      }
    }
    return lists;
  }

  private CodeList withFile(Document document, CodeList list) {
    if (list.file() == null) {
      return list;
    }
    var path = document.path().substring(0, document.path().lastIndexOf('/') + 1) + list.file();
    var complete = workspace.file(path).flatMap(list::with);
    if (complete.isEmpty()) {
      report(document, "code-list-file", "file", path);
    }
    return complete.orElse(list);
  }

  private void report(Document document, String code, String place, String... arguments) {
    findings.add(document.at(Finding.error(code, place, arguments)));
  }
}
