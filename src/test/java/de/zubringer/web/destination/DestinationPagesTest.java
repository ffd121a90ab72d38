package de.zubringer.web.destination;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.audit.AuditEntry;
import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.connection.Connections;
import de.zubringer.draft.Drafts;
import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.intake.settings.PractiseDestinations;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import de.zubringer.web.adaptation.Adaptations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class DestinationPagesTest {
  /** In the register, without a folder in the workspace. */
  private static final MunicipalityId POESSNECK = MunicipalityId.of("160750085085");

  private static final String HUND = "/anbindungen/" + POESSNECK + "/hundesteuer-anmeldung";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;
  @Autowired Drafts drafts;
  @Autowired AuditTrail trail;
  @Autowired JdbcClient sql;
  @Autowired Adaptations adaptations;
  @Autowired Subscriptions subscriptions;
  @Autowired JsonMapper json;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
  }

  @AfterEach
  void noDrafts() {
    sql.sql("delete from draft_version").update();
  }

  @Test
  void leadsToTheWayOfALeistungNobodyHasConnected() {
    assertThat(server.get().uri("/anbindungen").with(as(Role.COORDINATOR, POESSNECK)))
        .hasStatusOk()
        .bodyText()
        .contains("Leistung anschließen", HUND + "/anschluss");
    assertThat(server.get().uri(HUND + "/anschluss").with(as(Role.COORDINATOR, POESSNECK)))
        .hasStatusOk()
        .bodyText()
        .contains("Noch nicht in Betrieb", "Fragen offen", "noch keiner");
  }

  @Test
  void makesKeysOnceAndShowsOnlyTheirPublicHalves() {
    assertThat(get("/zustellpunkt")).bodyText().contains("noch keine", "Schlüssel erzeugen");
    assertThat(get("/zustellpunkt/oeffentliche-schluessel.json")).hasStatus(HttpStatus.NOT_FOUND);

    assertThat(post("/zustellpunkt/schluessel", Role.SYSTEM_ADMIN)).hasStatus(HttpStatus.FOUND);
    assertThat(post("/zustellpunkt/schluessel", Role.COORDINATOR)).hasStatus(HttpStatus.FOUND);

    assertThat(get("/zustellpunkt"))
        .bodyText()
        .contains("Zertifikat gültig bis")
        .doesNotContain("Schlüssel erzeugen</span>");
    assertThat(get("/zustellpunkt/oeffentliche-schluessel.json"))
        .hasStatusOk()
        .bodyText()
        .contains("\"keys\"", "wrapKey", "PS512")
        .doesNotContain("\"d\"", "\"p\"", "\"q\"");
    assertThat(trail.about(POESSNECK, "zp-hundesteuer-anmeldung"))
        .extracting(AuditEntry::action)
        .containsExactly("destination-keys-made");
  }

  @Test
  void offersNothingToPractiseWithWhereNoZustelldienstRuns() {
    assertThat(get("/zustellpunkt"))
        .bodyText()
        .doesNotContain("Zustellpunkt zum Üben anlegen", "Testsendung schicken");
    assertThat(post("/zustellpunkt/ueben", Role.COORDINATOR)).redirectedUrl().endsWith("ungen");
    assertThat(post("/zustellpunkt/testsendung", Role.COORDINATOR))
        .redirectedUrl()
        .endsWith("anbindungen");
    assertThat(drafts.versions(POESSNECK)).isEmpty();
  }

  @Test
  void onlyTheOwnAdministrationMayChangeIt() {
    for (var path : List.of("/schluessel", "/ueben", "/testsendung")) {
      var address = HUND + "/zustellpunkt" + path;
      assertThat(server.post().uri(address).with(csrf()).with(as(Role.HEAD, POESSNECK)))
          .hasStatus(HttpStatus.FORBIDDEN);
      assertThat(server.post().uri(address).with(csrf()).with(as(Role.LAND)))
          .hasStatus(HttpStatus.FORBIDDEN);
      assertThat(server.post().uri(address).with(csrf()).with(as(Role.COORDINATOR, ERFURT)))
          .redirectedUrl()
          .isEqualTo("/anbindungen");
      assertThat(server.post().uri(address).with(as(Role.COORDINATOR, POESSNECK)))
          .hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(server.get().uri(HUND + "/zustellpunkt").with(as(Role.COORDINATOR, ERFURT)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void onePutsUpAZustellpunktToPractiseWithByOneClick() {
    var registered = new ArrayList<Subscription>();
    var setup = setup(registered);
    var drafted = adaptations.of(POESSNECK, "hundesteuer-anmeldung").orElseThrow();
    assertThat(setup.fits(drafted)).isTrue();

    setup.make(drafted, new Author("kim", "coordinator"));
    setup.make(drafted, new Author("ute", "coordinator"));

    var after = adaptations.of(POESSNECK, "hundesteuer-anmeldung").orElseThrow();
    var made = Zustellpunkt.of(after);
    assertThat(made.environment()).contains("sandbox");
    assertThat(setup.fits(after)).isFalse();
    assertThat(drafts.versions(POESSNECK)).hasSize(1);
    assertThat(registered)
        .extracting(Subscription::destination)
        .containsOnly(made.id().orElseThrow());
    assertThat(registered.getFirst().services().getFirst().areas())
        .containsExactly(POESSNECK.ars());
    assertThat(setup.canSend(after)).isFalse();
  }

  private PractiseSetup setup(List<Subscription> registered) {
    return new PractiseSetup(
        adaptations,
        drafts,
        subscriptions,
        json,
        Optional.of(
            new PractiseDestinations() {
              @Override
              public String environment() {
                return "sandbox";
              }

              @Override
              public void register(Subscription subscription) {
                registered.add(subscription);
              }

              @Override
              public UUID send(Subscription to, TestSubmission submission) {
                throw new AssertionError("nothing is live");
              }
            }));
  }

  private MvcTestResult get(String path) {
    return server.get().uri(HUND + path).with(as(Role.COORDINATOR, POESSNECK)).exchange();
  }

  private MvcTestResult post(String path, Role role) {
    return server.post().uri(HUND + path).with(csrf()).with(as(role, POESSNECK)).exchange();
  }
}
