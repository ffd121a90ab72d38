package de.zubringer.responsibility.xzufi;

import de.zubringer.kernel.Wording;
import de.zubringer.responsibility.xzufi.Difference.Outcome;
import de.zubringer.workspace.Spreadsheet;
import java.util.List;

/** The differences as a table for editors, each with what to do and whom to turn to. */
public final class WorkOrder {
  private WorkOrder() {}

  /** Without what is the same; RFC 4180, UTF-8, safe to be opened in a spreadsheet. */
  public static byte[] of(List<Difference> differences) {
    var sheet =
        new Spreadsheet(
            "leika",
            "ars",
            "gebiet",
            "katalog_sagt",
            "kommune_sagt",
            "grundlage",
            "was_zu_tun",
            "an_wen");
    differences.stream()
        .filter(one -> one.outcome() != Outcome.SAME)
        .forEach(
            one ->
                sheet.row(
                    one.leistung().digits(),
                    one.area().map(ars -> ars.digits()).orElse(""),
                    one.areaName(),
                    one.catalogue(),
                    one.here(),
                    one.basis(),
                    say("todo", one),
                    say("whom", one)));
    return sheet.bytes();
  }

  private static String say(String what, Difference one) {
    return Wording.german()
        .say("xzufi.work." + what + "." + one.outcome().word(), one.catalogue(), one.here());
  }
}
