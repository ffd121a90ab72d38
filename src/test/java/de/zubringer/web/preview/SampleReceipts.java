package de.zubringer.web.preview;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import de.zubringer.web.receipts.ReceiptsPage;
import de.zubringer.web.receipts.ReceiptsPage.ConfirmLine;
import de.zubringer.web.receipts.ReceiptsPage.FetchedSystem;
import de.zubringer.web.receipts.ReceiptsPage.TokenLine;
import java.util.List;

/** Quittungen of Musterstadt: one open, one late, one system that fetches and one that does not. */
final class SampleReceipts {
  private SampleReceipts() {}

  static Page page(String end) {
    return new ReceiptsPage(
        lines(end),
        List.of(
            new FetchedSystem(
                "bauakte" + end,
                "Bauakte mit Abholung" + end,
                "3 nicht quittiert, ältester bereit seit 23.11.2026, 14:05.",
                new Badge("danger", "Abholung über drei Tage aus"),
                List.of(
                    new TokenLine(
                        "Abholserver" + end,
                        "kim" + end + ", 23.11.2026, 14:05",
                        "24.11.2026, 06:00",
                        "/quittungen/zugang/1/zurueckziehen"))),
            new FetchedSystem(
                "friedhof",
                "Friedhofsverwaltung",
                "Alles ist abgeholt und quittiert.",
                new Badge("success", "Abholung läuft"),
                List.of())),
        "zbf_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        true);
  }

  static List<ConfirmLine> lines(String end) {
    return List.of(
        line(end, new Badge("warning", "Überfällig"), "/quittungen/0f8a6f6e"),
        line(end, new Badge("success", "Bestätigt von kim" + end), ""));
  }

  private static ConfirmLine line(String end, Badge due, String confirm) {
    return new ConfirmLine(
        "/sendungen/0f8a6f6e",
        "0f8a6f6e",
        "HUND_0f8a6f6e-1111-4222-8333-444455556666.csv" + end,
        "finanzwesen" + end,
        "bauaufsicht" + end,
        "23.11.2026, 14:05",
        due,
        confirm);
  }
}
