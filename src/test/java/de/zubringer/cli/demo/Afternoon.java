package de.zubringer.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.web.browser.PageLook;
import java.util.Map;
import java.util.TreeMap;

/**
 * The way of one Leistung into an administration nobody has connected yet, by its pages alone: from
 * the first question to an application that arrives.
 */
final class Afternoon {
  /** No adaptation of the reference has half as many gaps that block. */
  private static final int GAPS_MAX = 40;

  /** Each look takes some tenths of a second; the journey takes seconds. */
  private static final int LOOKS_MAX = 200;

  private final int port;
  private final String town;
  private final String leistung;
  private final Map<String, String> answers;
  private final boolean looks;

  /**
   * Whose afternoon it is.
   *
   * @param town beginning of the log-ins of its people
   * @param leistung name as it stands in the list
   * @param answers by the id of a question or its last part
   * @param looks whether each page is looked at and checked, which takes seconds
   */
  Afternoon(int port, String town, String leistung, Map<String, String> answers, boolean looks) {
    this.port = port;
    this.town = town;
    this.leistung = leistung;
    this.looks = looks;
    this.answers = new TreeMap<>(ofEveryTown(town));
    this.answers.putAll(answers);
  }

  /** What it took. */
  record Counts(int answers, int clicks) {}

  Counts walk() {
    try (var coordinator = Clerk.at(port, town + "-koordination");
        var privacy = Clerk.at(port, town + "-datenschutz");
        var head = Clerk.at(port, town + "-leitung")) {
      coordinator.follow("Anbindungen").follow(leistung);
      look(coordinator, "anschluss");
      var address = coordinator.visit().page().url().replaceAll("/anschluss$", "");
      coordinator.follow("Zustellpunkt").press("Zustellpunkt zum Üben anlegen");
      assertThat(coordinator.reads()).contains("ist angelegt");
      coordinator.answerAll(answers);
      assertThat(coordinator.reads()).contains("Alle Fragen sind beantwortet");
      close(coordinator);
      coordinator
          .follow("Freigabe")
          .follow("Auswertung, Kriterien")
          .click("summary:has-text('Kriterien festlegen')");
      coordinator.press("Kriterien festlegen");
      assertThat(coordinator.reads()).contains("Die Kriterien sind festgelegt");
      rehearse(coordinator);
      sign(head, address);
      agree(privacy, address);
      decideAndRelease(head, address);
      receive(coordinator, address);
      return new Counts(
          coordinator.answers(), coordinator.clicks() + privacy.clicks() + head.clicks());
    }
  }

  /** Takes what is proposed for every gap that stands in the way. */
  private void close(Clerk coordinator) {
    coordinator.follow("Lücken");
    look(coordinator, "luecken");
    for (var tries = 0;
        tries < GAPS_MAX && coordinator.sees(".zb-finding--danger a, .zb-finding--warning a");
        tries++) {
      coordinator.click(".zb-finding--danger a, .zb-finding--warning a");
      coordinator.writeWhereAsked(
          "main form input[type=email]", answers.getOrDefault("unit.mailbox", ""));
      coordinator.press("Übernehmen").follow("Lücken");
    }
    assertThat(coordinator.reads()).contains("steht keine Lücke entgegen");
  }

  private void rehearse(Clerk coordinator) {
    coordinator.follow("Probelauf").press("Protokoll festhalten");
    coordinator.visit().page().waitForSelector("text=Noch nicht unterschrieben");
    look(coordinator, "protokoll");
  }

  private void sign(Clerk head, String address) {
    head.open(address + "/probelauf").click("main table tbody th a").tick("#bestaetigt");
    head.press("Protokoll unterschreiben");
    assertThat(head.reads()).contains("Das Protokoll ist unterschrieben");
  }

  private void agree(Clerk privacy, String address) {
    privacy.open(address + "/freigabe").press("Diesen Stand freigeben");
    assertThat(privacy.reads()).contains("Datenschutz");
  }

  private void decideAndRelease(Clerk head, String address) {
    head.open(address + "/freigabe/auswertung").tick("#go");
    head.write("#grund", "Der Probelauf zeigt, was er soll.").press("Entscheidung eintragen");
    assertThat(head.reads()).contains("Die Entscheidung ist eingetragen");
    head.open(address + "/freigabe");
    look(head, "freigabe");
    head.follow("Weiter zur Freigabe").press("Jetzt freigeben");
    assertThat(head.reads()).contains("Freigegeben");
  }

  private void receive(Clerk coordinator, String address) {
    coordinator.open(address + "/zustellpunkt").press("Testsendung schicken");
    assertThat(coordinator.reads()).contains("Die Testsendung ist unterwegs");
    coordinator.open(address + "/freigabe");
    for (var tries = 0; tries < LOOKS_MAX && !coordinator.reads().contains("In Betrieb"); tries++) {
      coordinator.open(address + "/freigabe");
    }
    assertThat(coordinator.reads()).contains("In Betrieb");
    look(coordinator, "in-betrieb");
    coordinator.follow("Sendungen").click("#liste tbody a");
    assertThat(coordinator.reads()).contains("Übergeben");
  }

  private void look(Clerk clerk, String name) {
    if (looks) {
      PageLook.check(clerk.visit(), "nachmittag-" + town + "-" + name);
    }
  }

  private static Map<String, String> ofEveryTown(String town) {
    var domain = town + ".example";
    return Map.ofEntries(
        Map.entry("target", "inbox"),
        Map.entry("unit.mailbox", "antraege@" + domain),
        Map.entry("contact.address", "Markt 1, 99999 Musterort"),
        Map.entry("contact.email", "post@" + domain),
        Map.entry("contact.privacyPolicyUrl", "https://" + domain + "/datenschutz"),
        Map.entry("contact.imprintUrl", "https://" + domain + "/impressum"),
        Map.entry("document.avv", "signed"),
        Map.entry("document.verzeichnis-art30", "signed"),
        Map.entry("validFrom", "2024-01-01"),
        Map.entry("schritte", "Post öffnen, prüfen, abtippen, Bescheid schreiben, ablegen"),
        Map.entry("beteiligte", "Fachamt, Kasse"),
        Map.entry("vertretung", "ja"),
        Map.entry("minutenJeFall", "25"),
        Map.entry("tageJeFall", "10"),
        Map.entry("faelleJeJahr", "180"),
        Map.entry("spitzenmonat", "keiner"),
        Map.entry("spitzeFaelle", "20"),
        Map.entry("wege", "post"),
        Map.entry("medienbrueche", "3"),
        Map.entry("medienbruchStellen", "Abtippen in das Verfahren"),
        Map.entry("seitenJeFall", "6"),
        Map.entry("rueckfragenProzent", "20"),
        Map.entry("rueckfragenGrund", "Unterlagen fehlen"),
        Map.entry("unterschrift", "nein"));
  }
}
