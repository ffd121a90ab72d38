package de.zubringer.web.browser;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.signoff.TrialProtocols;
import de.zubringer.testing.ServerTest;
import de.zubringer.trial.protocol.ProtocolSheet;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of a trial in a real browser: filled in, run, kept, signed. */
@ServerTest
class TrialLookTest {
  private static final String DOGS = "/anbindungen/160745011000/hundesteuer-anmeldung/probelauf";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Connections connections;
  @Autowired SampleJourneys samples;
  @Autowired TrialProtocols protocols;
  @Autowired JdbcClient sql;

  private Visit visit = Visit.NONE;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
    for (var table : List.of("signoff_protocol", "signoff_input", "signoff_recording")) {
      sql.sql("delete from " + table).update();
    }
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void looksRightFromTheFormToTheSignature() {
    var journey = samples.delivered(SAALETAL, "Rothenstein", "{\"haltung\":{}}");
    enter(Role.COORDINATOR, SAALETAL);
    visit.open("/sendungen/" + journey);
    visit.page().click("text=Als Probeeingabe vorschlagen");
    visit.page().fill("#grund", "Zeigt, was kein Muster hat");
    PageLook.check(visit, "/sendungen-vorschlag");
    visit.page().click("form[action$=probeeingabe] button");
    look("/probelauf/aufzeichnungen", DOGS + "/aufzeichnungen");
    look("/probelauf/formular", DOGS + "/formular");
    visit.page().click("main form[method=post] .kern-btn--primary");
    PageLook.check(visit, "/probelauf/formular-fehler");
    visit.open(DOGS + "/formular?muster=zwei-hunde");
    visit.page().click("main form[method=post] .kern-btn--primary");
    PageLook.check(visit, "/probelauf/formular-ergebnis");
    visit.page().fill("#name", "Zwei Dackel");
    visit.page().check("#richtig");
    visit.page().click("button[value=festhalten]");
    assertThat(visit.page().textContent("main"))
        .contains("Zwei Dackel", "Soll \u00FCbergeben werden");
    look("/probelauf/vergleich", DOGS + "/vergleich");
    visit.open(DOGS);
    visit.page().selectOption("#ort", "160745011079");
    visit.page().click("form[action$=lauf] .kern-btn--primary");
    untilDone("#ergebnisse");
    PageLook.check(visit, "/probelauf/ergebnis");
    visit.open(DOGS);
    visit.page().uncheck("#erzeugt");
    visit.page().click("button[formaction$=protokoll]");
    untilDone("#unterschrift");
    assertThat(visit.page().url()).endsWith("/protokolle/1");
    sign();
  }

  private void sign() {
    visit.close();
    enter(Role.HEAD, SAALETAL);
    look("/probelauf/protokoll", DOGS + "/protokolle/1");
    visit.page().check("#bestaetigt");
    visit.page().click("form[action$=unterschrift] button");
    PageLook.check(visit, "/probelauf/protokoll-unterschrieben");
    look("/probelauf", DOGS);
    visit.close();
    enter(Role.DATA_PROTECTION, SAALETAL);
    look("/probelauf/entscheiden", DOGS + "/aufzeichnungen");
    var html =
        ProtocolSheet.html(
            protocols.newest(SAALETAL, "hundesteuer-anmeldung").orElseThrow().protocol());
    visit.page().navigate("about:blank"); // our pages allow no style within a page
    visit.page().setContent(new String(html, java.nio.charset.StandardCharsets.UTF_8));
    PageLook.check(visit, "/probelauf/dokument");
  }

  @Test
  void largeFormsGoThroughWithoutScripts() {
    accounts.ensure("ohne-skript", "geheim", Role.COORDINATOR, ERFURT);
    visit = Visit.withoutScripts(port).logIn("ohne-skript", "geheim");
    for (var form :
        List.of(
            "wohngeld-mietzuschuss/probelauf/formular?muster=familie-vier-personen",
            "baugenehmigung/probelauf/formular?muster=achtzig-plaene",
            "einbuergerung/probelauf/formular?muster=familie-zwei-kinder")) {
      visit.open("/anbindungen/160510000000/" + form);
      visit.page().click("main form[method=post] .kern-btn--primary");
      assertThat(visit.page().textContent("main")).as(form).contains("Was daraus w\u00FCrde");
      assertThat(visit.page().textContent("#ergebnis + p")).as(form).contains("\u00FCbergeben");
    }
  }

  private void untilDone(String mark) {
    visit
        .page()
        .waitForSelector(
            mark, new com.microsoft.playwright.Page.WaitForSelectorOptions().setTimeout(90_000));
  }

  private void enter(Role role, MunicipalityId municipality) {
    accounts.ensure(role.word(), "geheim", role, municipality);
    visit = Visit.to(port).logIn(role.word(), "geheim");
  }

  private void look(String name, String path) {
    assertThat(visit.open(path)).as("status of %s", path).isEqualTo(200);
    PageLook.check(visit, name);
  }
}
