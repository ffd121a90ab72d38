package de.zubringer.catalogue;

import de.zubringer.expression.Expression;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.HashSet;
import java.util.List;

/** Whether every variation point changes something that exists. */
final class VariationCheck {
  private final Workspace workspace;
  private final LeistungPackage leistung;
  private final List<Finding> findings;

  VariationCheck(Workspace workspace, LeistungPackage leistung, List<Finding> findings) {
    this.workspace = workspace;
    this.leistung = leistung;
    this.findings = findings;
  }

  void check() {
    workspace.document(leistung.folder() + "/variation-points.yaml").ifPresent(this::check);
  }

  private void check(Document document) {
    var ids = new HashSet<String>();
    for (int i = 0; i < leistung.variationPoints().size(); i++) {
      var point = leistung.variationPoints().get(i);
      var place = "points[" + i + "]";
      if (!ids.add(point.id())) {
        report(document, "id-twice", place + ".id", point.id());
      }
      var list = point.codeList();
      if (list != null && !leistung.codeLists().containsKey(list)) {
        report(document, "code-list-missing", place + ".codeList", list, point.question());
      }
      for (int k = 0; k < point.effects().size(); k++) {
        effect(document, place + ".effects[" + k + "]", point.effects().get(k));
      }
    }
    for (int i = 0; i < leistung.constraints().size(); i++) {
      var place = "constraints[" + i + "].rule";
      Expression.compile(leistung.constraints().get(i).rule())
          .broken()
          .ifPresent(broken -> findings.add(document.at(broken.finding(place))));
    }
  }

  private void effect(Document document, String place, VariationPoint.Effect effect) {
    var at = effect.at();
    if (at != null && leistung.schema().field(at).isEmpty()) {
      var nearest = leistung.schema().nearest(at).orElse("–");
      report(document, "field-unknown", place + ".at", at, nearest);
    }
    var attachment = effect.attachment();
    if (attachment != null && leistung.attachment(attachment).isEmpty()) {
      report(document, "effect-unknown", place + ".attachment", attachment);
    }
    var deadline = effect.deadline();
    if (deadline != null
        && leistung.deadlines().stream().noneMatch(known -> known.id().equals(deadline))) {
      report(document, "effect-unknown", place + ".deadline", deadline);
    }
  }

  private void report(Document document, String code, String place, String... arguments) {
    findings.add(document.at(Finding.error(code, place, arguments)));
  }
}
