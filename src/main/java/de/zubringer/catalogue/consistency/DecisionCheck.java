package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.decision.DecisionTable;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether every decision table of a package comes to a row, and can reach each of them. */
final class DecisionCheck {
  private final Document document;
  private final LeistungPackage leistung;
  private final List<Finding> findings;

  DecisionCheck(Document document, LeistungPackage leistung, List<Finding> findings) {
    this.document = document;
    this.leistung = leistung;
    this.findings = findings;
  }

  void check() {
    var ids = new HashSet<String>();
    var tables = leistung.decisions().tables();
    for (int i = 0; i < tables.size(); i++) {
      var place = "tables[" + i + "]";
      if (!ids.add(tables.get(i).id())) {
        report(Finding.error("id-twice", place + ".id", tables.get(i).id()));
      }
      rows(place, tables.get(i));
    }
  }

  private void rows(String place, DecisionTable table) {
    var order = new RowOrder("decision-row-unreachable", this::report);
    var known = Vocabulary.ofJourney(leistung).with("fees", Set.copyOf(leistung.feeTables()));
    for (int k = 0; k < table.rows().size(); k++) {
      var row = table.rows().get(k);
      var at = place + ".rows[" + k + "]";
      order.next(at, row.id(), row.name(), row.condition() == null);
      known.check(at + ".when", row.when()).forEach(this::report);
    }
    if (!order.isEnded()) {
      report(Finding.error("decision-open", place, table.name()));
    }
  }

  private void report(Finding finding) {
    findings.add(document.at(finding));
  }
}
