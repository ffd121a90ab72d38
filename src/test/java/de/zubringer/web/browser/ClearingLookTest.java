package de.zubringer.web.browser;

import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Klärung in a real browser: one journey corrected and signed, then many at once. */
@ServerTest
class ClearingLookTest {
  private static final Path SAMPLE =
      Path.of("workspace/thueringen/packages/hundesteuer-anmeldung/1.0.0/samples/iban-falsch.json");

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Connections connections;
  @Autowired SampleJourneys samples;
  @Autowired Journeys journeys;

  private Visit visit = Visit.NONE;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void looksRightFromTheListToTheSignature() throws IOException {
    var id = samples.delivered(SAALETAL, "Rothenstein", "{}");
    var held = samples.addressed(SAALETAL, Files.readString(SAMPLE)).id();
    samples.hold(held, Findings.of(Finding.error("iban-invalid", "zahlung.iban")));
    enter(Role.COORDINATOR);
    look("/klaerung", "/klaerung");
    look("/klaerung/sendung", "/klaerung/" + held);
    look("/klaerung/uebergeben", "/klaerung/" + id);
    look("/klaerung/anschreiben", "/klaerung/" + held + "/anschreiben");
    look("/klaerung/abgaben", "/klaerung/abgaben");
    look("/klaerung/berichtigung", "/klaerung/" + held + "/berichtigung");
    visit.page().fill("[name='zahlung.iban']", "DE83999900040000073321");
    visit.page().click("main form .kern-btn--primary");
    PageLook.check(visit, "/klaerung/berichtigung-unterschied");
    visit.page().fill("#grund", "Zahlendreher, am Telefon best\u00E4tigt");
    visit.page().click("button[value=unterschreiben]");
    assertThat(visit.page().textContent("main")).contains("Antrag berichtigen", "Zahlendreher");
    assertThat(journeys.detail(SAALETAL, held).orElseThrow().journey().state())
        .isNotEqualTo(JourneyState.REFUSED);
    PageLook.check(visit, "/klaerung/berichtigt");
  }

  @Test
  void doesOneThingToManyAfterAPreview() {
    var held = samples.addressed(SAALETAL, "{}").id();
    samples.hold(held, Findings.of(Finding.error("target-refused", "", "kommunalsteuer", "422")));
    enter(Role.COORDINATOR);
    visit.open("/klaerung?ursache=target-refused");
    visit.page().check("#s-" + held);
    visit.page().click("button[value=angekreuzt]");
    PageLook.check(visit, "/klaerung/vorschau");
    visit.page().click("main form[method=post] .kern-btn--primary");
    assertThat(visit.page().url()).contains("/klaerung/sammlung/");
    PageLook.check(visit, "/klaerung/sammlung");
  }

  private void enter(Role role) {
    accounts.ensure(role.word(), "geheim", role, SAALETAL);
    visit = Visit.to(port).logIn(role.word(), "geheim");
  }

  private void look(String name, String path) {
    assertThat(visit.open(path)).as("status of %s", path).isEqualTo(200);
    PageLook.check(visit, name);
  }
}
