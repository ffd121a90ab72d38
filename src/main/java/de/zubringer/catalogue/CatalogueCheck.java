package de.zubringer.catalogue;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import de.zubringer.catalogue.consistency.PackageConsistency;
import de.zubringer.catalogue.procedure.RollInCheck;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What packages and systems say together: places, lists, files and ids that do not exist. */
final class CatalogueCheck {
  private final Workspace workspace;
  private final Catalogue catalogue;
  private final List<Finding> findings = new ArrayList<>();

  CatalogueCheck(Workspace workspace, Catalogue catalogue) {
    this.workspace = workspace;
    this.catalogue = catalogue;
  }

  Findings check() {
    var ids = new HashMap<String, String>();
    for (var leistung : catalogue.packages()) {
      workspace
          .document(leistung.folder() + "/package.yaml")
          .ifPresent(document -> leistung(document, leistung, ids));
    }
    for (var system : catalogue.systems()) {
      workspace
          .document(system.folder() + "/system.yaml")
          .ifPresent(document -> system(document, system, ids));
    }
    var leistungen = catalogue.packages().stream().map(LeistungPackage::id).collect(toSet());
    for (var template : workspace.documents("rollin")) {
      RollInCheck.template(template, leistungen, findings);
    }
    return Findings.of(findings);
  }

  private void leistung(Document document, LeistungPackage leistung, Map<String, String> ids) {
    once(document, "id", "package " + leistung.id() + "/" + leistung.version(), ids);
    new PackageConsistency(workspace, leistung, findings).check(document);
    codeLists(leistung);
  }

  private void codeLists(LeistungPackage leistung) {
    var schema = leistung.folder() + "/" + leistung.submission().schema();
    for (var field : leistung.schema().leaves()) {
      var list = field.codeList().filter(id -> !leistung.codeLists().containsKey(id));
      if (list.isPresent()) {
        var place = schemaPlace(field.path()) + ".x-codeList";
        report(schema, "code-list-missing", place, list.get(), field.title());
      }
    }
  }

  /** Where the schema of a field stands within the schema file, references aside. */
  private static String schemaPlace(String path) {
    return Stream.of(path.split("\\.", -1))
        .map(step -> "properties." + step.replace("[]", ".items"))
        .collect(joining("."));
  }

  private void system(Document document, TargetSystem system, Map<String, String> ids) {
    once(document, "id", "system " + system.id(), ids);
    for (int i = 0; i < system.interfaces().size(); i++) {
      var format = system.interfaces().get(i).format();
      if (system.format(format).isEmpty()) {
        var place = "interfaces[" + i + "].format";
        findings.add(document.at(Finding.error("format-unknown", place, format)));
      }
    }
  }

  private void once(Document document, String place, String name, Map<String, String> ids) {
    if (ids.putIfAbsent(name, document.path()) != null) {
      findings.add(document.at(Finding.error("id-twice", place, name)));
    }
  }

  private void report(String path, String code, String place, String... arguments) {
    workspace
        .document(path)
        .ifPresent(document -> findings.add(document.at(Finding.error(code, place, arguments))));
  }
}
