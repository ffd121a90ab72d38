package de.zubringer.web.connections;

import de.zubringer.web.flow.FlowPainter;
import de.zubringer.web.flow.FlowPainter.Station;
import de.zubringer.web.flow.PlanWay;
import de.zubringer.web.frame.Page;
import java.util.List;

/** A connection of Musterstadt with a branch. */
public final class SampleConnection {
  private SampleConnection() {}

  public static Page page(String end) {
    var trunk =
        List.of(
            new Station("start", "Onlinedienst", "Hund anmelden (Beispieldienst)" + end),
            new Station("step", "Zustellpunkt", "zp-steuern über FIT-Connect"),
            new Station("step", "Prüfung", "Datenschema 1.0.0, Codelisten, Anlagen"),
            new Station("step", "Zuordnung", "nach Ort und Tag, mit Rechtsgrundlage"));
    var lanes =
        List.of(
            List.of(
                new Station("desk", "Steuern und Abgaben" + end, "alle übrigen Anträge"),
                new Station("step", "Abbildung", "auf das Format hundedatei, Version 4"),
                new Station("target", "Steuerverfahren mit Hundedatei (Beispiel)", "Ordner")),
            List.of(
                new Station(
                    "desk",
                    "Ordnungsverwaltung",
                    "Gefährliche Hunde prüft zuerst die Ordnungsverwaltung."),
                new Station("step", "Abbildung", "auf das Blatt des Posteingangs"),
                new Station("target", "Posteingang", "in Zubringer")));
    return new ConnectionPage(
        "/anbindungen/160745011000/hundesteuer-anmeldung",
        "Hundesteuer Anmeldung" + end,
        "Musterland" + end,
        "/kommunen/990000000000",
        "Version 2",
        FlowPainter.wide(trunk, lanes),
        FlowPainter.tall(trunk, lanes),
        List.of(new PlanWay.Stage("Onlinedienst", "Hund anmelden" + end)),
        List.of("Musterhausen" + end, "Musterdorf"),
        List.of(
            new ConnectionPage.AnswerLine(
                "Ist eine Kopie des Versicherungsscheins beizufügen?" + end,
                "Ja",
                "Anbindung, Fachamt, 12.10.2026")),
        6,
        List.of(
            new ConnectionPage.MappingLink(
                "/abbildungen/x/y", "Steuerverfahren (Beispiel)" + end)));
  }
}
