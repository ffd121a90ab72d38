package de.zubringer.web.browser;

import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sendungen in a real browser: searching, the stages, uncovering what is masked. */
@ServerTest
class JourneyLookTest {
  private static final String APPLICATION =
      """
      {"halter":{"vorname":"Erika","familienname":"Mustermann","anschrift":{"plz":"07751"}},
       "hund":[{"name":"Bello","rasse":"DACKEL"},{"name":"Cora","rasse":"MISCHLING"}],
       "haltung":{"ars":"160745011079","beginn":"2026-11-02","hundeImHaushalt":0},
       "zahlung":{"mandatErteilt":true}}
      """;

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Connections connections;
  @Autowired SampleJourneys samples;

  private Visit visit = Visit.NONE;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
    accounts.ensure("case-worker", "geheim", Role.CASE_WORKER, SAALETAL);
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void looksRightFromTheSearchToTheUncoveredApplication() {
    var id = samples.delivered(SAALETAL, "Rothenstein", APPLICATION);
    visit = Visit.to(port).logIn("case-worker", "geheim");
    look("/sendungen?stelle=steuern");
    visit.open("/sendungen");
    visit.page().click("summary >> text=Suchbegriff");
    visit.page().fill("#wert", "Mustermann");
    visit.page().click("form[action$=suche] button");
    assertThat(visit.page().url()).contains("marke=").doesNotContainIgnoringCase("mustermann");
    PageLook.check(visit, "/sendungen/suche");
    for (var stage : List.of("eingang", "zuordnung", "zieldokument", "uebergabe")) {
      look("/sendungen/" + id + "?stufe=" + stage);
    }
    look("/sendungen/" + id + "?stufe=antrag");
    visit.page().fill("#einsicht-grund", "Wegen einer Nachfrage");
    visit.page().click("text=Werte aufdecken");
    assertThat(visit.page().textContent("main")).contains("Mustermann", "Wegen einer Nachfrage");
    PageLook.check(visit, "/sendungen/antrag-aufgedeckt");
  }

  @Test
  void worksWithoutScripts() {
    var id = shown(samples.delivered(SAALETAL, "Ohneskript", APPLICATION));
    visit = Visit.withoutScripts(port).logIn("case-worker", "geheim");
    visit.open("/sendungen");
    visit.page().fill("#text", id);
    visit.page().selectOption("#stelle", "steuern");
    visit.page().click("form[role=search] button");
    visit.page().click("text=" + id);

    assertThat(visit.page().textContent("h1")).contains(id);
    visit.page().click(".zb-tabs >> text=Antrag");
    assertThat(visit.page().textContent("main"))
        .contains("\u2022\u2022\u2022")
        .doesNotContain("Mustermann");
    visit.page().click("text=Werte aufdecken");
    assertThat(visit.page().textContent("main")).contains("Mustermann");
  }

  @Test
  void filtersWithoutLeavingThePage() {
    var here = shown(samples.delivered(SAALETAL, "Hierort", APPLICATION));
    samples.delivered(SAALETAL, "Dortort", APPLICATION);
    visit = Visit.to(port).logIn("case-worker", "geheim");
    visit.open("/sendungen");
    visit.page().evaluate("window.stayed = true");
    visit.page().fill("#text", here);
    visit.page().waitForURL("**text=" + here + "**");

    assertThat(visit.page().textContent("#liste")).contains("Hierort").doesNotContain("Dortort");
    assertThat(visit.page().evaluate("window.stayed")).isEqualTo(true);
    assertThat(visit.page().getAttribute("#behalten [name=text]", "value"))
        .as("the search by a value goes on with the filter")
        .isEqualTo(here);
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  void offersThePlacesOfTheAdministrationThatWasChosen() {
    samples.delivered(SAALETAL, "Hierort", APPLICATION);
    accounts.ensure("operator", "geheim", Role.OPERATOR, null);
    visit = Visit.to(port).logIn("operator", "geheim");
    visit.open("/sendungen");
    assertThat(visit.page().isVisible("#ort")).isFalse();
    assertThat(visit.page().textContent("#erst-kommune")).isNotBlank();

    visit.page().selectOption("#kommune", SAALETAL.toString());
    visit.page().waitForSelector("#ort");

    assertThat(visit.page().textContent("#stelle")).contains("Steuern");
    assertThat(visit.page().textContent("#erst-kommune")).isBlank();
    PageLook.check(visit, "/sendungen/orte");
    visit.page().selectOption("#kommune", "");
    visit.page().waitForCondition(() -> !visit.page().isVisible("#ort"));
    assertThat(visit.complaints()).isEmpty();
  }

  private void look(String path) {
    assertThat(visit.open(path)).as("status of %s", path).isEqualTo(200);
    PageLook.check(visit, path);
  }

  private static String shown(JourneyId id) {
    return id.toString().substring(0, 8);
  }
}
