package de.zubringer.cli.connect;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.zubringer.fitgap.GapCatalogue;
import de.zubringer.kernel.FindingItem;
import java.util.List;

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
      @JsonUnwrapped FindingItem finding,
      String key,
      String kind,
      String who,
      int municipalities,
      int open) {
    static Entry of(GapCatalogue.Entry entry) {
      var gap = entry.example();
      return new Entry(
          FindingItem.of(gap.finding()),
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
