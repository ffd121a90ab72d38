package de.zubringer.cli.connect;

import de.zubringer.fitgap.GapCatalogue;
import de.zubringer.kernel.FindingItem;
import de.zubringer.kernel.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gap catalogue of a Land for machines.
 *
 * @param findings each gap once
 */
record CatalogueReport(
    List<Entry> findings, String leistung, int municipalities, int administrations, int connected) {

  /**
   * A finding as one administration has it, then the numbers.
   *
   * @param municipalities that have it
   * @param open those where nobody decided to live with it
   */
  record Entry(
      String severity,
      String code,
      String place,
      @Nullable String file,
      @Nullable Integer line,
      String text,
      String advice,
      String key,
      String kind,
      String who,
      int municipalities,
      int open) {
    static Entry of(GapCatalogue.Entry entry) {
      var gap = entry.example();
      var finding = FindingItem.of(Findings.of(gap.finding())).getFirst();
      return new Entry(
          finding.severity(),
          finding.code(),
          finding.place(),
          finding.file(),
          finding.line(),
          finding.text(),
          finding.advice(),
          gap.key(),
          gap.kind().name(),
          gap.who(),
          entry.municipalities(),
          entry.open());
    }
  }

  static CatalogueReport of(GapCatalogue found) {
    return new CatalogueReport(
        found.entries().stream().map(Entry::of).toList(),
        found.leistung().id(),
        found.municipalities(),
        found.administrations(),
        found.connected());
  }
}
