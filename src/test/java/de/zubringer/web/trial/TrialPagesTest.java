package de.zubringer.web.trial;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.audit.Author;
import de.zubringer.connection.Connections;
import de.zubringer.draft.DraftChange;
import de.zubringer.draft.Drafts;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.signoff.OwnInputs;
import de.zubringer.signoff.TrialProtocols;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class TrialPagesTest {
  private static final String LEISTUNG = "hundesteuer-anmeldung";
  private static final String DOGS = "/anbindungen/" + SAALETAL + "/" + LEISTUNG + "/probelauf";
  private static final String ROUTE =
      "municipalities/160745011000-vg-suedliches-saaletal/connections/hundesteuer-anmeldung.yaml";
  private static final String ROTHENSTEIN = "160745011079";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;
  @Autowired TrialProtocols protocols;
  @Autowired OwnInputs inputs;
  @Autowired SampleJourneys journeys;
  @Autowired Drafts drafts;
  @Autowired JdbcClient sql;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
    clean();
  }

  @AfterEach
  void clean() {
    for (var table :
        List.of("signoff_protocol", "signoff_input", "signoff_recording", "draft_version")) {
      sql.sql("delete from " + table).update();
    }
  }

  @Test
  void runsAndShowsTheWayOfEachSample() {
    assertThat(text(get(DOGS, Role.HEAD)))
        .contains("Probelauf: Hundesteuer Anmeldung", "Nichts verl\u00E4sst das Haus")
        .contains("Probelauf starten", "Noch ist kein Protokoll")
        .doesNotContain("Protokoll festhalten</span>");

    var page = end(post(DOGS + "/lauf", Role.HEAD, Map.of("ort", ROTHENSTEIN)));
    assertThat(page).contains("Steuern und Abgaben", "wie erwartet", "Rothenstein: ");
  }

  @Test
  void movesTheClockForAllInputs() {
    var page =
        end(
            post(
                DOGS + "/lauf",
                Role.COORDINATOR,
                Map.of("ort", ROTHENSTEIN, "tag", "2027-03-01", "verschoben", "ja")));
    assertThat(page).contains("01.03.2027");
  }

  @Test
  void isKeptSignedAndStaleOnceSomethingChanges() {
    var end = endOf(post(DOGS + "/protokoll", Role.COORDINATOR, Map.of("eigene", "ja")));
    assertThat(end.getResponse().getHeader("Refresh")).endsWith(DOGS + "/protokolle/1");
    var kept = protocols.newest(SAALETAL, LEISTUNG).orElseThrow();
    assertThat(kept.good()).isTrue();
    var one = DOGS + "/protokolle/1";
    assertThat(text(get(one, Role.HEAD)))
        .contains(kept.sha256(), "gilt noch", "Protokoll unterschreiben", "keine qualifizierte");
    assertThat(text(get(one, Role.COORDINATOR))).doesNotContain("Protokoll unterschreiben</span>");

    sign(1, kept.sha256(), false);
    assertThat(protocols.newest(SAALETAL, LEISTUNG).orElseThrow().signature()).isEmpty();
    sign(1, "00ff", true);
    assertThat(protocols.newest(SAALETAL, LEISTUNG).orElseThrow().signature()).isEmpty();
    sign(1, kept.sha256(), true);
    var signature = protocols.newest(SAALETAL, LEISTUNG).orElseThrow().signature().orElseThrow();
    assertThat(signature.by()).isEqualTo(new Author("kim", "head"));
    assertThat(text(get(one, Role.LAND))).contains("Unterschrieben von", "kim");

    change("format: connection/1", "format: connection/1 # neu");
    assertThat(text(get(DOGS, Role.LAND))).contains("Veraltet, weil", "Anbindungsplan");
    assertThat(text(get(one, Role.HEAD))).contains("veraltet");
  }

  private void sign(int number, String digest, boolean confirmed) {
    assertThat(
            post(
                DOGS + "/protokolle/" + number + "/unterschrift",
                Role.HEAD,
                Map.of("pruefsumme", digest, "bestaetigt", confirmed ? "ja" : "")))
        .hasStatus(HttpStatus.FOUND);
  }

  @Test
  void givesTheProtocolAsADocument() {
    endOf(post(DOGS + "/protokoll", Role.SYSTEM_ADMIN, Map.of()));
    var sha256 = protocols.newest(SAALETAL, LEISTUNG).orElseThrow().sha256();

    var html = get(DOGS + "/protokolle/1/protokoll.html", Role.DATA_PROTECTION);
    assertThat(text(html)).contains(sha256, "Noch nicht unterschrieben");
    assertThat(html.getResponse().getHeader("Content-Disposition")).contains("attachment");
    sign(1, sha256, true);
    assertThat(text(get(DOGS + "/protokolle/1/protokoll.html", Role.LAND)))
        .contains("Unterschrieben von", "keine qualifizierte elektronische Signatur");
    assertThat(text(get(DOGS + "/protokolle/1/protokoll.json", Role.HEAD)))
        .startsWith("{\"areas\"");
    assertThat(
            get(DOGS + "/protokolle/1/protokoll.pdf", Role.HEAD)
                .getResponse()
                .getContentAsByteArray())
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(get(DOGS + "/protokolle/2/protokoll.pdf", Role.HEAD))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void saysWhatTheDraftChangesInWords() {
    change("unit: $answers.gefaehrlicheHundeAn", "unit: steuern");
    var page =
        end(post(DOGS + "/vergleich", Role.COORDINATOR, Map.of("gegen", "0", "ort", ROTHENSTEIN)));
    assertThat(page)
        .contains("Verglichen wurde der Entwurf mit: dem, was in Betrieb ist")
        .doesNotContain("werden dasselbe");

    var same =
        end(post(DOGS + "/vergleich", Role.COORDINATOR, Map.of("gegen", "1", "ort", ROTHENSTEIN)));
    assertThat(same).contains("werden dasselbe", "Entwurf, Fassung 1");
    assertThat(end(post(DOGS + "/vergleich", Role.LAND, Map.of("gegen", "77"))))
        .contains("l\u00E4sst sich nichts vergleichen");
  }

  @Test
  void rehearsesWithARealOneOnlyAfterDataProtectionAgreed() {
    var journey =
        journeys.delivered(SAALETAL, "Rothenstein", "{\"haltung\":{\"ars\":\"160745011079\"}}");
    var propose = "/sendungen/" + journey + "/probeeingabe";
    assertThat(text(get("/sendungen/" + journey, Role.COORDINATOR))).contains(propose);
    assertThat(text(get("/sendungen/" + journey, Role.OPERATOR))).doesNotContain(propose);
    post(propose, Role.COORDINATOR, Map.of("grund", "Zeigt, was kein Muster hat"));
    var list = DOGS + "/aufzeichnungen";
    assertThat(text(get(list, Role.COORDINATOR)))
        .contains("zu entscheiden", "Zeigt, was kein Muster hat")
        .doesNotContain("Freigeben</span>");
    assertThat(text(get(list, Role.DATA_PROTECTION))).contains("Freigeben</span>");

    decide(journey, "freigeben", "Kein Muster zeigt das");

    assertThat(inputs.list(SAALETAL, LEISTUNG)).singleElement().matches(one -> one.recorded());
    assertThat(text(get(DOGS, Role.COORDINATOR))).contains("echter Antrag", "Wird nach dem");
    assertThat(text(get(DOGS, Role.LAND))).doesNotContain("echter Antrag");
    var page = end(post(DOGS + "/lauf", Role.COORDINATOR, Map.of("eigene", "ja")));
    assertThat(page).contains("Aufzeichnung ");
    assertThat(end(post(DOGS + "/lauf", Role.LAND, Map.of("eigene", "ja"))))
        .doesNotContain("Aufzeichnung ");
  }

  private void decide(JourneyId journey, String decision, String reason) {
    assertThat(
            post(
                DOGS + "/aufzeichnungen/" + journey,
                Role.DATA_PROTECTION,
                Map.of("entscheidung", decision, "grund", reason)))
        .hasStatus(HttpStatus.FOUND);
  }

  @Test
  void runsAreNobodyElsesAndCanBeEnded() {
    var started = post(DOGS + "/lauf", Role.COORDINATOR, Map.of());
    var run = Objects.requireNonNull(started.getResponse().getRedirectedUrl());
    var id = run.substring(run.lastIndexOf('/') + 1);
    var foreign = "/anbindungen/" + ERFURT + "/" + LEISTUNG + "/probelauf/lauf/" + id;

    assertThat(text(server.get().uri(foreign).with(as(Role.COORDINATOR, ERFURT)).exchange()))
        .contains("nicht mehr da");
    assertThat(post(run + "/abbruch", Role.COORDINATOR, Map.of())).hasStatus(HttpStatus.FOUND);
    assertThat(get(DOGS + "/lauf/x", Role.COORDINATOR)).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void refusesWhoMayNot() {
    endOf(post(DOGS + "/protokoll", Role.COORDINATOR, Map.of()));
    for (var path : List.of("", "/vergleich", "/protokolle/1", "/protokolle/1/protokoll.pdf")) {
      assertThat(server.get().uri(DOGS + path).with(as(Role.COORDINATOR, ERFURT)))
          .hasStatus(HttpStatus.NOT_FOUND);
      assertThat(get(DOGS + path, Role.CASE_WORKER)).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(get(DOGS + path, Role.OPERATOR)).hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(get(DOGS + "/aufzeichnungen", Role.LAND)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(post(DOGS + "/protokoll", Role.HEAD, Map.of())).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(post(DOGS + "/protokoll", Role.LAND, Map.of())).hasStatus(HttpStatus.FORBIDDEN);
    var sign = DOGS + "/protokolle/1/unterschrift";
    assertThat(post(sign, Role.COORDINATOR, Map.of())).hasStatus(HttpStatus.FORBIDDEN);
    for (var path :
        List.of("/lauf", "/protokoll", "/vergleich", "/eingaben/" + id() + "/loeschen")) {
      assertThat(foreign(DOGS + path, Role.COORDINATOR)).hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(foreign(sign, Role.HEAD)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(foreign(DOGS + "/aufzeichnungen/" + id(), Role.DATA_PROTECTION))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(foreign("/sendungen/" + id() + "/probeeingabe", Role.COORDINATOR))
        .hasStatus(HttpStatus.NOT_FOUND);
    var journey = journeys.delivered(SAALETAL, "Rothenstein", "{}");
    assertThat(foreign("/sendungen/" + journey + "/probeeingabe", Role.COORDINATOR))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(post("/sendungen/" + journey + "/probeeingabe", Role.CASE_WORKER, Map.of()))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(server.post().uri(DOGS + "/lauf").with(as(Role.COORDINATOR, SAALETAL)))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private static String id() {
    return "0f8a6f6e-1111-4222-8333-444455556666";
  }

  private void change(String before, String after) {
    drafts.change(
        SAALETAL,
        new Author("kim", "coordinator"),
        draft -> {
          var text =
              new String(draft.workspace().file(ROUTE).orElseThrow(), StandardCharsets.UTF_8);
          var files = new TreeMap<String, byte[]>();
          assertThat(text).contains(before);
          var changed = text.replace(before, after);
          files.put(ROUTE, changed.getBytes(StandardCharsets.UTF_8));
          return new DraftChange<>("edited", "Plan", files, "");
        });
  }

  private MvcTestResult get(String path, Role role) {
    return server.get().uri(path).with(as(role, SAALETAL)).exchange();
  }

  private MvcTestResult post(String path, Role role, Map<String, String> sent) {
    var request = server.post().uri(path);
    sent.forEach(request::param);
    return request.with(csrf()).with(as(role, SAALETAL)).exchange();
  }

  private MvcTestResult foreign(String path, Role role) {
    return server.post().uri(path).with(csrf()).with(as(role, ERFURT)).exchange();
  }

  private String end(MvcTestResult started) {
    return text(endOf(started));
  }

  /** Each look waits a while for the end. */
  private MvcTestResult endOf(MvcTestResult started) {
    assertThat(started).hasStatus(HttpStatus.FOUND);
    var run = Objects.requireNonNull(started.getResponse().getRedirectedUrl());
    assertThat(run).contains("/lauf/");
    for (int i = 0; i < 60; i++) {
      var looked = get(run, Role.HEAD);
      if (!text(looked).contains("Probelauf abbrechen")) {
        return looked;
      }
    }
    throw new AssertionError("the trial does not end");
  }

  private static String text(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
