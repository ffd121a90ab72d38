package de.zubringer.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.web.browser.PageLook;
import de.zubringer.web.browser.Visit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clicks through the demo as its people do, and mends what held an application. */
class DemoPagesTest {
  private static final String ALL_AT_REST = "Alle Beispielanträge sind verarbeitet: 27";
  private static final Path CONNECTION =
      Path.of("municipalities/160745011000-vg-suedliches-saaletal/connections")
          .resolve("hundesteuer-anmeldung.yaml");

  @TempDir Path data;

  @Test
  void coordinatorMendsTheMappingAndLetsTheHeldApplicationRunAgain() throws IOException {
    try (var demo = DemoProcess.start(data)) {
      var port = URI.create(demo.until("http://127.0.0.1:").strip()).getPort();
      demo.until(ALL_AT_REST);
      try (var visit = Visit.to(port).logIn("saaletal-koordination", DemoLogIns.PASSWORD)) {
        findHeldApplicationOfMilda(visit);
        mendMapping();
        readWorkspaceAnew(visit);
        letItRunAgain(visit);
      }
      try (var visit = Visit.to(port).logIn("zella-mehlis-sachbearbeitung", DemoLogIns.PASSWORD)) {
        assertThat(visit.page().textContent("main")).doesNotContain("Zustelldienst");
        readVorgang(visit);
      }
      try (var visit = Visit.to(port).logIn("betrieb", DemoLogIns.PASSWORD)) {
        lookAtZustelldienst(visit);
        lookAtOperations(visit);
      }
    }
  }

  private static void findHeldApplicationOfMilda(Visit visit) {
    PageLook.check(visit, "demo-lage");
    visit.page().click("nav >> text=Sendungen");
    visit.page().selectOption("#stand", "held");
    visit.page().waitForURL("**stand=held**");
    PageLook.check(visit, "demo-sendungen");
    visit.page().click("#liste tbody tr:has-text('Milda') a");
    assertThat(visit.page().textContent("main")).contains("In Klärung", "Milda", "CHIP");
    PageLook.check(visit, "demo-sendung-in-klaerung");
  }

  private void mendMapping() throws IOException {
    var file = data.resolve("workspace").resolve(CONNECTION);
    var text = Files.readString(file);
    var mended =
        text.replace(
            "source: $hund.chipnummer, onMissing: hold",
            "source: $hund.chipnummer, onMissing: leave-empty");
    assertThat(mended).isNotEqualTo(text);
    Files.writeString(file, mended);
  }

  private static void readWorkspaceAnew(Visit visit) {
    visit.page().click("nav >> text=Anbindungen");
    visit.page().click("text=Arbeitsmappe neu einlesen");
    assertThat(visit.page().textContent("main")).contains("neu eingelesen und gilt ab jetzt");
  }

  private static void letItRunAgain(Visit visit) {
    visit.page().click("nav >> text=Klärung");
    PageLook.check(visit, "demo-klaerung");
    visit.page().click("article:has-text('Milda') button");
    assertThat(visit.page().textContent("main")).contains("läuft wieder an");
    visit.page().waitForSelector("h1:has-text('Übergeben')");
    assertThat(visit.page().textContent("main")).contains("Erneut versucht", "Datei ");
    PageLook.check(visit, "demo-sendung");
  }

  private static void readVorgang(Visit visit) {
    visit.page().click("nav >> text=Posteingang");
    PageLook.check(visit, "demo-posteingang");
    visit.page().click("main tbody a");
    PageLook.check(visit, "demo-vorgang");
    visit.page().click("text=Zur Sendung mit ihrem Verlauf");
    PageLook.check(visit, "demo-sendung");
  }

  private static void lookAtZustelldienst(Visit visit) {
    visit.page().click("text=Einreichungen, Ereignisse, Uhr und Fehler ansehen");
    PageLook.check(visit, "demo-zustelldienst");
    visit.page().click("nav >> text=Einreichungen");
    PageLook.check(visit, "demo-zustelldienst-einreichungen");
    visit.page().click("main tbody a");
    assertThat(visit.page().textContent("main")).contains("submit-submission");
    PageLook.check(visit, "demo-zustelldienst-einreichung");
    visit.page().click("nav >> text=E-Mails");
    assertThat(visit.page().textContent("main")).contains("Noch keine E-Mail");
    visit.page().click("nav >> text=Zurück zur Lage");
  }

  private static void lookAtOperations(Visit visit) {
    visit.page().click("nav >> text=Sendungen");
    PageLook.check(visit, "demo-sendungen");
    visit.page().click("#liste tbody a");
    assertThat(visit.page().textContent("main")).contains("Den Inhalt des Antrags sieht nur");
    PageLook.check(visit, "demo-sendung");
  }
}
