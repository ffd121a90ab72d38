package de.zubringer.web.preview;

import static java.util.Map.entry;

import de.zubringer.web.clearing.ClearingPage;
import de.zubringer.web.connections.ConnectionsPage;
import de.zubringer.web.connections.SampleConnection;
import de.zubringer.web.content.Download;
import de.zubringer.web.content.Fact;
import de.zubringer.web.content.FieldGroup;
import de.zubringer.web.content.TargetTable;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import de.zubringer.web.inbox.InboxPage;
import de.zubringer.web.inbox.VorgangPage;
import de.zubringer.web.journeys.ActLine;
import de.zubringer.web.journeys.JourneyLine;
import de.zubringer.web.journeys.JourneyPage;
import de.zubringer.web.journeys.JourneysPage;
import de.zubringer.web.journeys.ReceiverLine;
import de.zubringer.web.map.MapPicture;
import de.zubringer.web.municipalities.MunicipalitiesPage;
import de.zubringer.web.municipalities.MunicipalityPage;
import de.zubringer.web.overview.OverviewPage;
import de.zubringer.web.rollin.ReminderLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One page of each kind in Musterstadt; every text of foreign origin ends with what is given. */
final class SamplePages {
  static final Map<String, Function<String, Page>> ALL =
      Map.ofEntries(
          entry("lage", SamplePages::overview),
          entry("sendungen", SamplePages::journeys),
          entry("sendung", end -> journey(end, table(end))),
          entry("sendung-saetze", end -> journey(end, records(end))),
          entry("anbindungen", SamplePages::connections),
          entry("anbindung", SampleConnection::page),
          entry("kommunen", SamplePages::municipalities),
          entry("kommune", SamplePages::municipality),
          entry("posteingang", SamplePages::inbox),
          entry("quittungen", SampleReceipts::page),
          entry("vorgang", SamplePages::vorgang),
          entry("klaerung", SamplePages::clearing));

  private SamplePages() {}

  private static Page overview(String end) {
    return new OverviewPage(
        "Musterstadt" + end,
        Optional.of(new OverviewPage.Preparation("Schlüssel werden erzeugt: 3 von 7", 3, 7)),
        List.of(
            new OverviewPage.Count("Eingegangen", "3", "/sendungen?stand=arrived"),
            new OverviewPage.Count("Zugeordnet", "12", "/sendungen?stand=addressed"),
            new OverviewPage.Count("Übergeben", "1.204", "/sendungen?stand=delivered"),
            new OverviewPage.Count("In Klärung", "4", "/klaerung"),
            new OverviewPage.Count("Zurückgewiesen", "1", "")),
        new MapPicture(
            List.of(new MapPicture.Area("M100 100l200 0l0 200z", true)),
            List.of(),
            List.of(
                new MapPicture.Place(1, "Musterstadt" + end, "Hundesteuer" + end, "/x", 250, 150))),
        Optional.of(lines(end)),
        Optional.of("/sandbox"),
        reminders(end));
  }

  private static List<ReminderLine> reminders(String end) {
    return List.of(new ReminderLine("/x", "Hundesteuer Anmeldung" + end));
  }

  private static Page journeys(String end) {
    var choices =
        List.of(
            new Choice("", "Alle", true),
            new Choice("a" + end, "Hundesteuer Anmeldung" + end, false));
    return new JourneysPage(
        new JourneysPage.Choices(choices, choices, choices, choices, choices),
        "0f8a" + end,
        "2026-11-01",
        "2026-11-30",
        new JourneysPage.KeySearch(
            choices, Map.of("text", "0f8a" + end), "Gesucht wird in: Halter" + end, "/sendungen"),
        lines(end),
        "/sendungen?nach=x",
        "/sendungen?vor=x",
        true,
        "Das ist keine Kennung." + end);
  }

  private static List<JourneyLine> lines(String end) {
    return List.of(
        line("0f8a6f6e", "success", "Übergeben", end),
        line("1f8a6f6e", "warning", "In Klärung", end),
        line("2f8a6f6e", "danger", "Zurückgewiesen", end),
        line("3f8a6f6e", "info", "Eingegangen", end));
  }

  private static JourneyLine line(String id, String kind, String state, String end) {
    return new JourneyLine(
        "/sendungen/" + id,
        id,
        "23.11.2026, 14:05",
        "Hundesteuer Anmeldung" + end,
        "Verwaltungsgemeinschaft Musterland-Südliches Beispieltal" + end,
        "Musterhausen" + end,
        "Steuern und Abgaben" + end,
        new Badge(kind, state),
        kind.equals("info") ? "Wird erneut versucht: 3. Versuch ab 23.11.2026, 14:20." + end : "");
  }

  private static List<ReceiverLine> receivers(String end) {
    return List.of(
        new ReceiverLine(
            "Finanzamt" + end,
            "Pflicht",
            new Badge("success", "Übergeben"),
            "Datei GEWERBE_0f8a6f6e-1111-4222-8333-444455556666_finanzamt.xml",
            "",
            "",
            false),
        new ReceiverLine(
            "Landesamt für Statistik" + end,
            "Pflicht",
            new Badge("info", "Unterwegs"),
            "Das Zielsystem ist nicht erreichbar. Nächster Versuch: 23.11.2026, 15:05.",
            "",
            "/klaerung/0f8a6f6e/empfaenger/statistik/erneut",
            false),
        new ReceiverLine(
            "Eichbehörde" + end,
            "Nicht Pflicht",
            new Badge("warning", "Zurückgestellt"),
            "Es ist unklar, ob die Datei angekommen ist.",
            "Bitte nachsehen und das Ergebnis hier eintragen.",
            "/klaerung/0f8a6f6e/empfaenger/eichamt/erneut",
            true));
  }

  private static List<JourneyPage.TimelineEntry> timeline(String end) {
    return List.of(
        new JourneyPage.TimelineEntry("Eingegangen", "23.11.2026, 14:05", "", "info"),
        new JourneyPage.TimelineEntry("Geprüft", "23.11.2026, 14:05", "Steuern" + end, "success"),
        new JourneyPage.TimelineEntry("Zurückgestellt", "23.11.2026, 14:06", "", "warning"));
  }

  private static List<JourneyPage.ReasonLine> reasons(String end) {
    return List.of(
        new JourneyPage.ReasonLine(
            "Wer führt es aus?",
            "Verwaltungsgemeinschaft" + end,
            "Die Verwaltungsgemeinschaft führt die Aufgabe für ihre Mitgliedsgemeinden aus.",
            "§ 47 ThürKO" + end,
            "gültig ab 01.01.1995"));
  }

  private static Page journey(String end, JourneyPage.Content content) {
    return new JourneyPage(
        "0f8a6f6e",
        new Badge("warning", "In Klärung"),
        List.of(
            new JourneyPage.Tab("Überblick", "/sendungen/0f8a6f6e", false),
            new JourneyPage.Tab("Antrag", "/sendungen/0f8a6f6e?stufe=antrag", true)),
        "Antrag",
        "",
        List.of(
            new Fact("Kennung", "0f8a6f6e-1111-4222-8333-444455556666"),
            new Fact("Leistung", "Hundesteuer Anmeldung" + end),
            new Fact("Stelle", "Steuern und Abgaben" + end)),
        "Noch nicht angenommen. Der Zustelldienst weist die Sendung am 07.12.2026 zurück.",
        Optional.of(
            new JourneyPage.Warning(
                "Wartet auf die frühere Sendung 1f8a6f6e desselben Vorgangs.",
                "Das Zielsystem ist nicht erreichbar." + end,
                "/sendungen/1f8a6f6e")),
        Optional.of(new Badge("warning", "Befund")),
        "/sendungen/1",
        "/klaerung/0f8a6f6e/erneut",
        false,
        SampleReceipts.lines(end),
        receivers(end),
        findings(end),
        timeline(end),
        reasons(end),
        List.of(
            new ActLine(
                "Antrag berichtigen",
                "24.11.2026, 09:10",
                "kim (Sachbearbeitung)",
                "Zahlendreher in der IBAN" + end,
                "0123456789abcdef",
                List.of(new ActLine.Change("Zahlung: IBAN" + end, "DE1", "DE2" + end)))),
        "/klaerung/0f8a6f6e",
        "So weit ist die Sendung noch nicht.",
        "/sendungen/0f8a6f6e/probeeingabe",
        content,
        true);
  }

  private static JourneyPage.Content table(String end) {
    return content(
        end,
        List.of(),
        Optional.of(
            new TargetTable(
                List.of("SATZART", "REFERENZ", "HALTER" + end),
                List.of(
                    List.of("NEU", "0f8a6f6e-1111-4222-8333-444455556666", "Muster" + end),
                    List.of("NEU", "0f8a6f6e-1111-4222-8333-444455556666", "Muster")))),
        "SATZART;REFERENZ;HALTER\nNEU;0f8a6f6e;Muster" + end);
  }

  /** As records of fixed width and rows of a database are shown. */
  private static JourneyPage.Content records(String end) {
    return content(
        end,
        List.of(
            new FieldGroup(
                "Antrag" + end,
                List.of(
                    new Fact("Name" + end, "Mustermann" + end),
                    new Fact("BEGINN", "01.12.2026"),
                    new Fact("MIETE", "450,50"))),
            new FieldGroup("Person 1", List.of(new Fact("VORNAME", "Erika" + end))),
            new FieldGroup("Person 2", List.of(new Fact("VORNAME", "Jonas")))),
        Optional.empty(),
        "10Mustermann            000045050" + " ".repeat(80) + "20261201\n20Erika" + end);
  }

  private static JourneyPage.Content content(
      String end, List<FieldGroup> target, Optional<TargetTable> table, String raw) {
    return new JourneyPage.Content(
        List.of(
            new JourneyPage.Document("Antrag", fields(end), Optional.empty(), "", ""),
            new JourneyPage.Document("Eichamt" + end, target, table, raw, ""),
            new JourneyPage.Document("Leer", List.of(), Optional.empty(), "", "Verdeckt." + end)),
        downloads(end),
        new JourneyPage.Insight(
            "antrag", false, "/sendungen/0f8a6f6e/einsicht", "/sendungen/0f8a6f6e/datei", true),
        List.of(
            new JourneyPage.Looked("kim" + end, "01.12.2026, 10:00", "Antrag", "Rückfrage" + end)));
  }

  private static List<FindingLine> findings(String end) {
    return List.of(
        new FindingLine(
            new Badge("danger", "Fehler"),
            "Der Code für das Feld Rasse steht nicht in der Codeliste" + end,
            "Codeliste prüfen oder beim Antragsteller nachfragen.",
            "hund[0].rasse" + end));
  }

  private static List<FieldGroup> fields(String end) {
    return List.of(
        new FieldGroup("", List.of(new Fact("Anlass", "Erwerb"))),
        new FieldGroup(
            "Halterin oder Halter" + end,
            List.of(new Fact("Vorname", "Erika" + end), new Fact("Familienname", "Mustermann"))),
        new FieldGroup("Hund 1", List.of(new Fact("Name" + end, "Bello"))));
  }

  private static List<Download> downloads(String end) {
    return List.of(new Download("Nachweis" + end, "schein" + end + ".pdf", "12 kB", "/x?name=1"));
  }

  private static Page connections(String end) {
    return new ConnectionsPage(
        List.of(
            new ConnectionsPage.ConnectionLine(
                "/anbindungen/990000000000/hundesteuer-anmeldung",
                "Hundesteuer Anmeldung" + end,
                "Musterstadt" + end,
                "Finanzwesen" + end,
                "Version 2",
                new Badge("success", "In Betrieb" + end))),
        List.of(
            new ConnectionsPage.OpenLine(
                "/anbindungen/990000000000/wohngeld/anschluss",
                "Wohngeld" + end,
                new Badge("info", "Begonnen" + end))),
        true,
        true,
        true,
        true,
        findings(end),
        true,
        reminders(end));
  }

  private static Page municipalities(String end) {
    return new MunicipalitiesPage(
        List.of(
            new MunicipalitiesPage.MunicipalityLine(
                "/kommunen/990000000000", "Musterstadt" + end, "Kreisfreie Stadt", "–", "1")));
  }

  private static Page municipality(String end) {
    return new MunicipalityPage(
        "Musterstadt" + end,
        "990000000000",
        "Kreisfreie Stadt",
        List.of("Beispielplatz 7, 99999 Musterstadt" + end),
        List.of(
            new MunicipalityPage.UnitNode(
                "Stadtkämmerei" + end,
                "Kämmerei",
                List.of(new MunicipalityPage.UnitNode("Steuern" + end, "Steuern", List.of())))),
        List.of(
            new MunicipalityPage.StatuteLine(
                "Musterstadt" + end,
                "Beispielsatzung" + end,
                "gültig ab 01.01.2024",
                new Badge("success", "gilt heute"),
                List.of(new MunicipalityPage.Answer("Jahressteuer?" + end, "108,00 €")))),
        List.of(new MunicipalityPage.SystemLine("Finanzwesen" + end, "8.0", "rest", "RZ" + end)),
        List.of(new MunicipalityPage.Link("/anbindungen/990000000000/x", "Hundesteuer" + end)),
        List.of("Musterhausen" + end));
  }

  private static Page inbox(String end) {
    return new InboxPage(
        List.of(
            new InboxPage.VorgangLine(
                "/posteingang/1", "2026-0001", "Hund anmelden" + end, "Ordnung", "23.11.2026")),
        "/posteingang?nach=1");
  }

  private static Page vorgang(String end) {
    return new VorgangPage(
        "2026-0001",
        "Hund anmelden" + end,
        false,
        List.of(new Fact("Stelle", "Ordnungsverwaltung" + end)),
        findings(end),
        fields(end),
        downloads(end),
        "",
        "Dieser Antrag wurde nach dem Eingang berichtigt." + end,
        "/posteingang/1/abgetippt",
        "/sendungen/1");
  }

  private static Page clearing(String end) {
    return new ClearingPage(
        List.of(
            new Choice("", "alle", true),
            new Choice("area-outside", "Eine andere Behörde ist zuständig (3)" + end, false)),
        List.of(new Choice("", "alle", true)),
        List.of(new Choice("rerun", "Erneut versuchen" + end, true)),
        new ClearingPage.Chosen("", "", ""),
        List.of(
            new ClearingPage.HeldLine(
                "0f8a6f6e-1111-4222-8333-444455556666",
                "/sendungen/1",
                "/klaerung/1",
                "0f8a6f6e",
                "Hundesteuer Anmeldung" + end,
                "Musterstadt" + end,
                "Musterhausen" + end,
                new Badge("warning", "Befund"),
                Optional.of(new Badge("danger", "Eskaliert")),
                "wartet seit 3 Stunden",
                "bis 07.12.2026 anzunehmen",
                findings(end),
                "Handeln kann: die Sachbearbeitung." + end,
                "/klaerung/1/erneut",
                "/klaerung/1#zurueckweisen",
                true)),
        "/klaerung?nach=1",
        true,
        "3",
        List.of(
            new ClearingPage.Run(
                "/klaerung/sammlung/1",
                "Erneut versuchen: 3 von 10" + end,
                new Badge("info", "läuft"))),
        true);
  }
}
