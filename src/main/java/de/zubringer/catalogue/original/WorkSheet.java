package de.zubringer.catalogue.original;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Wording;
import de.zubringer.workspace.Spreadsheet;
import java.util.Collection;
import java.util.List;

/** Tables to be worked off in a spreadsheet. */
public final class WorkSheet {
  private WorkSheet() {}

  /**
   * A table with a head.
   *
   * @param head wording key of the names of the columns, with semicolons between
   */
  public static byte[] of(String head, Collection<List<String>> rows) {
    var table = new Spreadsheet(Wording.german().say(head).split(";"));
    rows.forEach(table::row);
    return table.bytes();
  }

  /** What could not be carried over: place, what, why, what to do, and room to tick it off. */
  static byte[] leftOver(Findings findings) {
    return of("adopt.sheet.left-over", findings.list().stream().map(WorkSheet::row).toList());
  }

  private static List<String> row(Finding finding) {
    var wording = Wording.german();
    var spot = finding.spot();
    return List.of(
        finding.severity().word(),
        finding.code(),
        spot == null ? finding.place() : spot.file() + ":" + spot.line(),
        finding.arguments().isEmpty() ? "" : finding.arguments().getFirst(),
        wording.text(finding),
        wording.advice(finding),
        "");
  }
}
