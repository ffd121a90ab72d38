package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a package lies where its name says, with the files and shared parts it names. */
final class PartsCheck {
  private static final Set<String> NAMED_FILES = Set.of("fees", "decisions", "texts");

  private final Workspace workspace;
  private final Document document;
  private final LeistungPackage leistung;
  private final List<Finding> findings;

  PartsCheck(
      Workspace workspace, Document document, LeistungPackage leistung, List<Finding> findings) {
    this.workspace = workspace;
    this.document = document;
    this.leistung = leistung;
    this.findings = findings;
  }

  void check() {
    var folder = "packages/" + leistung.id() + "/" + leistung.version();
    if (!leistung.folder().equals(folder)) {
      report(Finding.error("package-folder", "id", folder));
    }
    for (int i = 0; i < leistung.parts().size(); i++) {
      var part = leistung.parts().get(i);
      var head = workspace.document(part.folder() + "/parts.yaml");
      if (head.isEmpty()) {
        report(Finding.error("file-missing", "parts[" + i + "]", part.folder() + "/parts.yaml"));
      } else if (!head.get().content().path("id").asString("").equals(part.id())
          || !head.get().content().path("version").asString("").equals(part.version())) {
        findings.add(head.get().at(Finding.error("package-folder", "id", part.folder())));
      }
    }
    for (var name : NAMED_FILES) {
      if (!document.content().has(name)
          && workspace.file(leistung.folder() + "/" + name + ".yaml").isPresent()) {
        report(Finding.warning("file-not-named", name, name + ".yaml"));
      }
    }
    procedure(leistung.procedure());
  }

  private void procedure(@Nullable String name) {
    if (name == null) {
      return;
    }
    var file = workspace.file(leistung.folder() + "/" + name);
    if (file.isEmpty()) {
      report(Finding.hint("procedure-missing", "procedure", name));
    } else if (file.flatMap(ProcedureSteps::read).isEmpty()) {
      report(Finding.error("procedure-broken", "procedure", name));
    }
  }

  private void report(Finding finding) {
    findings.add(document.at(finding));
  }
}
