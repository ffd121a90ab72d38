package de.zubringer.web.browser;

import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.release.ReadyConnection;
import de.zubringer.release.evaluation.Lesson;
import de.zubringer.release.evaluation.Lessons;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page with the reference workspace in a real browser, for the roles that see it. */
@ServerTest
class PageLookTest {
  private static final String APPLICATION =
      """
      {"halter":{"vorname":"Erika","familienname":"Mustermann","anschrift":{"plz":"07751"}},
       "hund":[{"name":"Bello","rasse":"DACKEL"},{"name":"Cora","rasse":"MISCHLING"}],
       "haltung":{"ars":"160745011079","beginn":"2026-11-02","hundeImHaushalt":0},
       "zahlung":{"mandatErteilt":true}}
      """;
  private static final Lessons.Told LESSON =
      new Lessons.Told(
          Lesson.Kind.DIFFICULT,
          Lesson.Concerns.FIELD,
          "Rasse des Hundes",
          "Die Liste kennt keine Mischlinge; die Stelle hat dreimal nachgefragt.");

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Connections connections;
  @Autowired SampleJourneys samples;
  @Autowired ReadyConnection ready;
  @Autowired Lessons lessons;
  @Autowired JdbcClient sql;

  private Visit visit = Visit.NONE;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
  }

  @AfterEach
  void leave() {
    visit.close();
    sql.sql("delete from draft_version").update();
  }

  @Test
  void strangersPages() {
    visit = Visit.to(port);
    look(200, "/anmelden", "/anmelden?fehler", "/anmelden?abgemeldet", "/ueber");
  }

  @Test
  void coordinatorsPages() {
    var delivered = samples.delivered(SAALETAL, "Rothenstein", APPLICATION);
    var held = samples.held(SAALETAL, "hund[0].rasse");
    enter(Role.COORDINATOR, SAALETAL);
    look(200, "/", "/sendungen", "/sendungen?text=gibtesnicht", "/klaerung");
    look(200, "/sendungen/" + delivered, "/sendungen/" + held);
    var hund = "/anbindungen/160745011000/hundesteuer-anmeldung";
    look(200, "/anbindungen", hund, hund + "/erhebung");
    look(200, hund + "/luecken", hund + "/probelauf");
    look(200, hund + "/einfuehrung", hund + "/auftraege", hund + "/konzept");
    look(200, "/kommunen", "/kommunen/160745011000", "/kommunen/160745011079");
    look(200, "/zustaendigkeit/gebiete", "/zustaendigkeit/reform?von=nirgendwo");
    look(200, "/zustaendigkeit/reform?art=merger&von=Rothenstein&zu=Kahla");
    look(200, "/zustaendigkeit", "/zustaendigkeit?leistung=99102013104000&ort=07751");
    look(200, "/zustaendigkeit?leistung=99102013104000&ort=Rothenstein&tag=2026-11-23");
    look(200, "/vorschau/lage", "/vorschau/anbindungen", "/vorschau/posteingang");
    look(200, "/vorschau/vorgang", "/vorschau/sendung-saetze");
    look(404, "/gibt-es-nicht");
    look(403, "/posteingang");
  }

  @Test
  void surveyPages() {
    enter(Role.COORDINATOR, SAALETAL);
    var survey = "/anbindungen/160745011000/hundesteuer-anmeldung/erhebung";
    look(200, survey + "?thema=rules&teil=2", survey + "?thema=as_is", survey + "?thema=target");
    look(200, survey + "?frage=unit", survey + "/beantwortet", survey + "/druck");
    look(200, survey + "/weitergeben?rolle=fachamt");
    visit.page().click("main form button[type=submit]");
    PageLook.check(visit, survey + "/weitergeben/neu");
    var link = visit.page().inputValue("#link").replaceFirst(".*(?=/erhebung/)", "");
    visit.open(survey + "?thema=as_is");
    visit.page().fill("[id='frage-asIs.minutenJeFall-feld']", "viele");
    visit.page().click("main form button[type=submit]");
    assertThat(visit.page().textContent("[role=alert]")).contains("noch nichts gespeichert");
    PageLook.check(visit, survey + "/fehler");

    visit.open(survey + "/druck");
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(visit.page().isVisible("header")).isFalse();
    assertThat(visit.page().isVisible("footer")).isFalse();
    assertThat(visit.page().isVisible(".zb-line >> nth=0")).isTrue();

    visit.close();
    visit = Visit.to(port);
    assertThat(visit.open(link)).isEqualTo(200);
    PageLook.check(visit, "/erhebung/link");
    look(404, "/erhebung/" + "A".repeat(43));
  }

  @Test
  void mappingPages() {
    enter(Role.SYSTEM_ADMIN, SAALETAL);
    var csv = "/abbildungen/kommunalsteuer-csv/hundesteuer-anmeldung";
    look(200, "/passung", "/passung/hundesteuer-anmeldung");
    look(200, "/abbildungen", csv, csv + "?muster=beginn-fehlt", csv + "/formularfelder");
    look(200, csv + "/unterschied", csv + "/austausch");
    visit.open(csv + "/austausch");
    visit
        .page()
        .setInputFiles(
            "#datei",
            Path.of(
                "workspace/thueringen/systems/kommunalsteuer-csv/mappings",
                "hundesteuer-anmeldung.yaml"));
    visit.page().click("main form button[type=submit]");
    assertThat(visit.page().textContent("main")).contains("Ergebnis der Pr\u00FCfung");
    PageLook.check(visit, csv + "/austausch/vorschau");
  }

  @Test
  void draftAndGapPages() {
    enter(Role.COORDINATOR, SAALETAL);
    var hund = "/anbindungen/160745011000/hundesteuer-anmeldung";
    look(200, hund + "/entwurf", hund + "/entwurf/dateien", hund + "/entwurf/verlauf");
    look(200, hund + "/luecken", hund + "/luecken/luecke?schluessel=gap-paper-draft/verzeichnis");
    visit.open(hund + "/luecken/luecke?schluessel=gap-statute-missing");
    visit.page().click("text=Als angesehen");
    PageLook.check(visit, hund + "/luecken/entscheiden");
    visit.page().click("text=hinnehmen");
    visit.page().click("text=Entscheidung speichern");
    assertThat(visit.page().textContent("main")).contains("Bitte einen Grund nennen");
    PageLook.check(visit, hund + "/luecken/grund-fehlt");
    visit.open(hund + "/entwurf/datei?name=anbindung");
    visit.page().fill("#text", visit.page().inputValue("#text").replace("30000", "50000"));
    visit.page().click("button[value=pruefen]");
    assertThat(visit.page().textContent("main")).contains("statt 300,00");
    PageLook.check(visit, hund + "/entwurf/datei");
    visit.page().click("button[value=speichern]");
    look(200, hund + "/entwurf/verlauf?von=betrieb", hund + "/entwurf/verwerfen?was=leistung");
    visit.page().click("form[action$='/verwerfen'] button");
    assertThat(visit.page().textContent("main")).contains("Verworfen: ", "Kein Unterschied.");
  }

  @Test
  void releasePages() throws IOException {
    var dogs = "/anbindungen/" + ZELLA_MEHLIS + "/hundesteuer-anmeldung/freigabe";
    ready.reset();
    enter(Role.COORDINATOR, ZELLA_MEHLIS);
    look(200, dogs, dogs + "/auswertung", "/anbindungen");
    visit.close();
    try {
      ready.configure();
      ready.prove();
      enter(Role.HEAD, ZELLA_MEHLIS);
      look(200, dogs + "/pruefen", dogs + "/auswertung");
      visit.open(dogs + "/pruefen");
      visit.page().click("main form button[type=submit]");
      assertThat(visit.page().textContent("main")).contains("Freigegeben. Jetzt fehlt noch");
      PageLook.check(visit, dogs + "/danach");
      visit.page().fill("#grund-zurueck", "Falsche Stelle");
      visit.page().click("text=Jetzt zur\u00FCcknehmen");
      assertThat(visit.page().textContent("main")).contains("nimmt Nr. 1 zur\u00FCck");
      lessons.tell(ZELLA_MEHLIS, ReadyConnection.DOG_TAX, LESSON, ReadyConnection.KIM);
      look(200, "/lehren", dogs);
    } finally {
      ready.reset();
    }
  }

  @Test
  void caseWorkersPages() {
    enter(Role.CASE_WORKER, SAALETAL);
    look(200, "/", "/posteingang");
  }

  @Test
  void pagesOfTheLand() {
    enter(Role.LAND, null);
    look(200, "/anbindungen/zeiten");
    look(200, "/", "/anbindungen/160510000000/hundesteuer-anmeldung", "/kommunen/160660092092");
    look(200, "/luecken", "/luecken?leistung=hundesteuer-anmeldung");
  }

  @Test
  void operatorsPages() {
    var delivered = samples.delivered(SAALETAL, "Rothenstein", APPLICATION);
    enter(Role.OPERATOR, null);
    look(200, "/sendungen", "/sendungen/" + delivered, "/betrieb");
  }

  private void enter(Role role, @org.jspecify.annotations.Nullable MunicipalityId municipality) {
    accounts.ensure(role.word(), "geheim", role, municipality);
    visit = Visit.to(port).logIn(role.word(), "geheim");
  }

  private void look(int status, String... paths) {
    for (var path : paths) {
      assertThat(visit.open(path)).as("status of %s", path).isEqualTo(status);
      PageLook.check(visit, path);
    }
  }
}
