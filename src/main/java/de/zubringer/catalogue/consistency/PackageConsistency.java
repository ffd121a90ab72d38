package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.procedure.RollInCheck;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.List;
import java.util.function.Consumer;

/** All that can be said about a package by itself, each finding at its file and line. */
public final class PackageConsistency {
  private final Workspace workspace;
  private final LeistungPackage leistung;
  private final List<Finding> findings;

  public PackageConsistency(Workspace workspace, LeistungPackage leistung, List<Finding> findings) {
    this.workspace = workspace;
    this.leistung = leistung;
    this.findings = findings;
  }

  /**
   * Looks at every file of the package.
   *
   * @param document its package.yaml
   */
  public void check(Document document) {
    new PackageCheck(document, leistung, findings).check();
    new PartsCheck(workspace, document, leistung, findings).check();
    file("variation-points.yaml", this::points);
    file("fees.yaml", file -> new FeeCheck(file, leistung, findings).check());
    file("decisions.yaml", file -> new DecisionCheck(file, leistung, findings).check());
    file("steps.yaml", file -> RollInCheck.ofPackage(workspace, leistung, file, findings));
    file("texts.yaml", file -> new TextCheck(file, leistung, findings).check());
    new SampleCheck(workspace, leistung, findings).check();
  }

  private void points(Document file) {
    new PointCheck(file, leistung, findings).check();
    new EffectCheck(file, leistung, ProcedureSteps.of(workspace, leistung), findings).check();
    new ConstraintCheck(file, leistung, findings).check();
  }

  private void file(String name, Consumer<Document> check) {
    workspace.document(leistung.folder() + "/" + name).filter(Document::sound).ifPresent(check);
  }
}
