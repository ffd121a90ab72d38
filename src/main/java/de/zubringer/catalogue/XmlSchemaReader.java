package de.zubringer.catalogue;

import de.zubringer.catalogue.xsd.Schematron;
import de.zubringer.catalogue.xsd.Xsd;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** Reads the data schema of a package whose applications are XML: an XSD, perhaps with rules. */
final class XmlSchemaReader {
  static final String ENDING = ".xsd";

  private final Workspace workspace;
  private final Document document;
  private final LeistungPackage.Submission submission;
  private final List<Finding> findings;

  XmlSchemaReader(
      Workspace workspace,
      Document document,
      LeistungPackage.Submission submission,
      List<Finding> findings) {
    this.workspace = workspace;
    this.document = document;
    this.submission = submission;
    this.findings = findings;
  }

  Optional<DataSchema> read(String folder) {
    var path = folder + "/" + submission.schema();
    if (workspace.file(path).isEmpty()) {
      findings.add(document.at(Finding.error("file-missing", "submission.schema", path)));
      return Optional.empty();
    }
    return done(Xsd.compile(path, submission.root(), workspace::file), "submission.schema")
        .map(xsd -> rules(folder).map(xsd::with).orElse(xsd))
        .flatMap(xsd -> done(DataSchema.of(xsd), "submission.schema"));
  }

  private Optional<Schematron> rules(String folder) {
    var name = submission.schematron();
    if (name == null) {
      return Optional.empty();
    }
    var file = workspace.file(folder + "/" + name);
    if (file.isEmpty()) {
      findings.add(
          document.at(Finding.error("file-missing", "submission.schematron", folder + "/" + name)));
      return Optional.empty();
    }
    return done(Schematron.compile(file.get()), "submission.schematron");
  }

  private <T> Optional<T> done(Outcome<T> outcome, String place) {
    return switch (outcome) {
      case Outcome.Done<T>(var value) -> Optional.of(value);
      case Outcome.Held<T>(var found) -> none(found, place);
      case Outcome.Refused<T>(var found) -> none(found, place);
      case Outcome.Later<T> later -> Optional.empty();
    };
  }

  private <T> Optional<T> none(Findings found, String place) {
    for (var finding : found) {
      findings.add(
          document.at(
              Finding.error(finding.code(), place, finding.arguments().toArray(String[]::new))));
    }
    return Optional.empty();
  }
}
