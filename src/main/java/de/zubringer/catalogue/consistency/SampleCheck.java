package de.zubringer.catalogue.consistency;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether each sample has its expectation, and an expectation its files. */
final class SampleCheck {
  /** {@code expectation/1}, as far as the catalogue checks it. */
  record ExpectationFile(
      @Nullable String areaAt, List<SampleAttachment> attachments, List<Expected> expect) {}

  record SampleAttachment(String id, @Nullable String file, @Nullable String mediaType) {}

  record Expected(@JsonProperty("if") @Nullable String condition, Map<String, String> decisions) {}

  private static final String EXPECTATION = ".expect.yaml";

  private final Workspace workspace;
  private final LeistungPackage leistung;
  private final List<Finding> findings;
  private final String folder;

  SampleCheck(Workspace workspace, LeistungPackage leistung, List<Finding> findings) {
    this.workspace = workspace;
    this.leistung = leistung;
    this.findings = findings;
    this.folder = leistung.folder() + "/samples/";
  }

  void check() {
    for (var path : workspace.folder().files().tailMap(folder).keySet()) {
      if (!path.startsWith(folder)) {
        return;
      }
      if (path.endsWith(".json")) {
        sample(path);
      } else if (path.endsWith(EXPECTATION)) {
        workspace.document(path).filter(Document::sound).ifPresent(this::expectation);
      }
    }
  }

  private void sample(String path) {
    var expectation = path.substring(0, path.lastIndexOf('.')) + EXPECTATION;
    if (workspace.file(expectation).isEmpty()) {
      workspace
          .document(path)
          .ifPresent(document -> report(document, "file-missing", "", expectation));
    }
  }

  private void expectation(Document document) {
    var file = document.as(ExpectationFile.class);
    var name = document.path().substring(0, document.path().length() - EXPECTATION.length());
    if (workspace.file(name + ".json").isEmpty() && workspace.file(name + ".xml").isEmpty()) {
      report(document, "file-missing", "", name + ".json");
    }
    if (file.areaAt() != null && leistung.schema().field(file.areaAt()).isEmpty()) {
      var nearest = leistung.schema().nearest(file.areaAt()).orElse("–");
      report(document, "field-unknown", "areaAt", file.areaAt(), nearest);
    }
    for (int i = 0; i < file.attachments().size(); i++) {
      attachment(document, "attachments[" + i + "]", file.attachments().get(i));
    }
    for (int i = 0; i < file.expect().size(); i++) {
      var condition = file.expect().get(i).condition();
      var place = "expect[" + i + "]";
      if (condition != null) {
        Vocabulary.ofAnswers(leistung).check(place + ".if", condition).stream()
            .map(document::at)
            .forEach(findings::add);
      }
      decisions(document, place + ".decisions", file.expect().get(i).decisions());
    }
  }

  private void decisions(Document document, String place, Map<String, String> wanted) {
    wanted.forEach(
        (table, row) -> {
          if (leistung.decisions().tables().stream()
              .filter(one -> one.id().equals(table))
              .noneMatch(one -> one.row(row).isPresent())) {
            report(document, "decision-unknown", place + "." + table, table, row);
          }
        });
  }

  private void attachment(Document document, String place, SampleAttachment attachment) {
    if (leistung.attachment(attachment.id()).isEmpty()) {
      report(document, "effect-unknown", place + ".id", attachment.id());
    }
    if (attachment.file() != null && workspace.file(folder + attachment.file()).isEmpty()) {
      // the checks look at its name and type only: a package without it works
      findings.add(
          document.at(
              Finding.hint("sample-file-missing", place + ".file", folder + attachment.file())));
    }
  }

  private void report(Document document, String code, String place, String... arguments) {
    findings.add(document.at(Finding.error(code, place, arguments)));
  }
}
