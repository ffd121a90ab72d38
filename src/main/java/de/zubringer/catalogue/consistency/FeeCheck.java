package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.fee.FeeTable;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import java.util.List;

/** Whether the fee tables of a package can be computed. */
final class FeeCheck {
  private final Document document;
  private final LeistungPackage leistung;
  private final List<Finding> findings;

  FeeCheck(Document document, LeistungPackage leistung, List<Finding> findings) {
    this.document = document;
    this.leistung = leistung;
    this.findings = findings;
  }

  void check() {
    var tables = leistung.fees().tables();
    for (int i = 0; i < tables.size(); i++) {
      var table = tables.get(i);
      var place = "tables[" + i + "]";
      if (tables.subList(0, i).stream()
          .anyMatch(other -> other.id().equals(table.id()) && other.overlaps(table))) {
        report(Finding.error("fee-tables-overlap", place + ".id", table.id()));
      }
      forEach(place, table);
      rows(place, table);
    }
  }

  private void forEach(String place, FeeTable table) {
    var list = table.forEach();
    if (list == null) {
      return;
    }
    var field = leistung.schema().field(list);
    if (field.isEmpty()) {
      var nearest = leistung.schema().nearest(list).orElse("–");
      report(Finding.error("field-unknown", place + ".forEach", list, nearest));
    } else if (!field.get().path().endsWith("[]")) {
      report(Finding.error("fee-no-list", place + ".forEach", list));
    }
  }

  private void rows(String place, FeeTable table) {
    var order = new RowOrder("fee-row-unreachable", this::report);
    for (int k = 0; k < table.rows().size(); k++) {
      var row = table.rows().get(k);
      var at = place + ".rows[" + k + "]";
      order.next(at, row.id(), row.name(), row.condition() == null);
      expression(at + ".when", row.when(), table);
      expression(at + ".amount", row.cents(), table);
    }
  }

  private void expression(String place, String text, FeeTable table) {
    var known = Vocabulary.ofJourney(leistung);
    var entry = table.as();
    var list = table.forEach();
    if (entry != null && list != null) {
      known.withEntry(entry, list);
    }
    known.check(place, text).forEach(this::report);
  }

  private void report(Finding finding) {
    findings.add(document.at(finding));
  }
}
