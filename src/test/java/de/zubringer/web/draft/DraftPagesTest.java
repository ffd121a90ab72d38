package de.zubringer.web.draft;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.People.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.audit.Author;
import de.zubringer.connection.Connections;
import de.zubringer.draft.DraftChange;
import de.zubringer.draft.DraftVersion;
import de.zubringer.draft.Drafts;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class DraftPagesTest {
  private static final String HUND = "/anbindungen/" + SAALETAL + "/hundesteuer-anmeldung/entwurf";
  private static final MunicipalityId GERA = MunicipalityId.of("160520000000");
  private static final String FOLDER = "municipalities/160745011000-vg-suedliches-saaletal/";
  private static final String PLAN = FOLDER + "connections/hundesteuer-anmeldung.yaml";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;
  @Autowired Drafts drafts;
  @Autowired JdbcClient sql;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
  }

  @AfterEach
  void noDrafts() {
    sql.sql("delete from draft_version").update();
  }

  @Test
  void showsTheWholePlanWithWhereItsValuesComeFrom() {
    assertThat(get(HUND, Role.HEAD, SAALETAL))
        .hasStatusOk()
        .bodyText()
        .contains("Version 2, wie im Betrieb", "Weg eines Antrags", "Ordnungsverwaltung")
        .contains("Antwort von Fachamt am 12.10.2026", "Vorgabe des Pakets", "Register")
        .contains("/erhebung#frage-connection.vierAugenAb", "300,00")
        .contains("Zielfeld CHIP", "Gef\u00E4hrliche Hunde pr\u00FCft zuerst")
        .contains("Satzung Bucha")
        .doesNotContain("municipalities/");
  }

  @Test
  void makesADraftOfALeistungWithoutPlanOnce() {
    var address = "/anbindungen/" + GERA + "/gewerbeanmeldung/entwurf";
    assertThat(get(address, Role.COORDINATOR, GERA)).bodyText().contains("Entwurf anlegen");
    assertThat(get(address, Role.HEAD, GERA))
        .bodyText()
        .doesNotContain("<button type=\"submit\" class=\"kern-btn kern-btn--primary\"");

    assertThat(post(address + "/anlegen", Role.COORDINATOR, GERA)).hasStatus(HttpStatus.FOUND);

    assertThat(get(address, Role.COORDINATOR, GERA))
        .bodyText()
        .contains("Version 1, ", "Vorschlag, \u00FCbernommen von")
        .doesNotContain("Entwurf anlegen");
    assertThat(post(address + "/anlegen", Role.COORDINATOR, GERA)).hasStatus(HttpStatus.FOUND);
    assertThat(drafts.versions(GERA)).hasSize(1);
    assertThat(connections.current().plansOf(GERA))
        .noneMatch(plan -> plan.leistung().id().equals("gewerbeanmeldung"));
  }

  @Test
  void letsOnlyThoseWriteWhoConnect() {
    for (var path : new String[] {"/anlegen", "/datei", "/behalten", "/verwerfen"}) {
      for (var role : new Role[] {Role.LAND, Role.HEAD, Role.DATA_PROTECTION, Role.CASE_WORKER}) {
        assertThat(post(HUND + path, role, SAALETAL)).hasStatus(HttpStatus.FORBIDDEN);
      }
      assertThat(
              post(HUND + path, Role.COORDINATOR, ERFURT, "name", "anbindung", "was", "anbindung"))
          .hasStatus(HttpStatus.NOT_FOUND);
    }
    for (var path : new String[] {"", "/dateien", "/datei?name=anbindung", "/verlauf"}) {
      assertThat(get(HUND + path, Role.COORDINATOR, ERFURT)).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(get(HUND + path, Role.CASE_WORKER, SAALETAL)).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(get(HUND + path, Role.LAND, SAALETAL)).hasStatusOk();
    }
    assertThat(drafts.versions(SAALETAL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "../../workspace.yaml",
        "../160510000000-erfurt/profile.yaml",
        "profil-160510000000",
        "municipalities/160745011000-vg-suedliches-saaletal/profile.yaml",
        "connections/../../x",
        "%2e%2e%2fworkspace",
        "profil\u0000",
      })
  void reachesNoOtherFile(String name) {
    assertThat(
            server
                .get()
                .uri(HUND + "/datei")
                .param("name", name)
                .with(as(Role.COORDINATOR, SAALETAL)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(send(name, "format: profile/1\n", "x", "speichern")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(drafts.versions(SAALETAL)).isEmpty();
  }

  @Test
  void listsItsOwnFilesAndTheProfilesOfItsMembers() {
    assertThat(get(HUND + "/dateien", Role.COORDINATOR, SAALETAL))
        .hasStatusOk()
        .bodyText()
        .contains("Profil von Bucha", "Anbindung \u201EHundesteuer Anmeldung\u201C")
        .doesNotContain("Erfurt", "municipalities/");
  }

  @Test
  void checksATextWithoutSavingIt() {
    var text = text().replace("system: kommunalsteuer", "system: gibt-es-nicht");
    assertThat(send("anbindung", text, stand(), "pruefen"))
        .hasStatusOk()
        .bodyText()
        .contains("Ergebnis der Pr\u00FCfung", "gibt-es-nicht", "Zeile ");
    assertThat(drafts.versions(SAALETAL)).isEmpty();
  }

  @Test
  void savesWhatCanBeReadEvenIfItIsNotDone() {
    var text = text().replace("value: 30000", "value: 50000").replace("\n", "\r\n");
    assertThat(send("anbindung", text, stand(), "speichern")).hasStatus(HttpStatus.FOUND);

    var draft = drafts.of(SAALETAL);
    assertThat(new String(draft.workspace().file(PLAN).orElseThrow(), UTF_8))
        .contains("value: 50000", "version: 3")
        .doesNotContain("\r");
    assertThat(drafts.versions(SAALETAL))
        .singleElement()
        .extracting(DraftVersion::action, DraftVersion::by)
        .containsExactly("edited", new Author("kim", "coordinator"));
    assertThat(get(HUND + "/verlauf", Role.DATA_PROTECTION, SAALETAL))
        .bodyText()
        .contains("500,00", "statt 300,00", "Version der Anbindung: 3 statt 2", "Bearbeitet: ")
        .contains("kim");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format: connection/1\nleistung: [",
        "format: connection/1\nleistung: hundesteuer-anmeldung\n",
        "format: profile/1\nars: \"160745011000\"\n",
        "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c]\n",
        "format: !!java.net.URL connection/1\n",
        "",
      })
  void savesNothingThatCannotBeReadOrDoesNotFit(String text) {
    assertThat(send("anbindung", text, stand(), "speichern"))
        .hasStatusOk()
        .bodyText()
        .contains("Ergebnis der Pr\u00FCfung", "Fehler");
    assertThat(drafts.versions(SAALETAL)).isEmpty();
  }

  @Test
  void savesNoFileThatIsAnothersInTruth() {
    var other = text().replace("leistung: hundesteuer-anmeldung", "leistung: einbuergerung");
    assertThat(send("anbindung", other, stand(), "speichern"))
        .bodyText()
        .contains("geh\u00F6rt zu etwas anderem");
    var profile = "format: profile/1\nars: \"160510000000\"\n";
    var stand = Folder.digest(live(FOLDER + "profile.yaml"));
    assertThat(send("profil", profile, stand, "speichern"))
        .bodyText()
        .contains("geh\u00F6rt zu etwas anderem");
    assertThat(drafts.versions(SAALETAL)).isEmpty();
  }

  @Test
  void refusesWhatIsTooLarge() {
    var text = text() + "# " + "x".repeat(300_000) + "\n";
    assertThat(send("anbindung", text, stand(), "speichern")).hasStatus(413);
    var deep = "a:\n" + " ".repeat(100) + "[".repeat(60_000) + "\n";
    assertThat(send("anbindung", deep, stand(), "pruefen")).hasStatusOk();
    assertThat(drafts.versions(SAALETAL)).isEmpty();
  }

  @Test
  void tellsTwoWhoEditTheSameFile() {
    var stand = stand();
    var first = text().replace("value: 30000", "value: 50000");
    var second = text().replace("value: 30000", "value: 70000");
    assertThat(send("anbindung", first, stand, "speichern")).hasStatus(HttpStatus.FOUND);

    assertThat(send("anbindung", second, stand, "speichern"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("inzwischen gespeichert", "value: 70000", "value: 50000", "700,00");

    assertThat(drafts.versions(SAALETAL)).hasSize(1);
    var now = Folder.digest(drafts.of(SAALETAL).workspace().file(PLAN).orElseThrow());
    assertThat(send("anbindung", second, now, "speichern")).hasStatus(HttpStatus.FOUND);
    assertThat(drafts.versions(SAALETAL)).hasSize(2);
  }

  @Test
  void takesChangesBackAfterAsking() {
    change(PLAN, text() + "# geändert\n");
    var page = HUND + "/verwerfen?was=anbindung";
    assertThat(get(page, Role.COORDINATOR, SAALETAL))
        .hasStatusOk()
        .bodyText()
        .contains("Version der Anbindung: 3 statt 2");
    assertThat(
            post(
                HUND + "/verwerfen",
                Role.COORDINATOR,
                SAALETAL,
                "was",
                "anbindung",
                "version",
                "0"))
        .hasStatus(HttpStatus.FOUND);
    assertThat(drafts.of(SAALETAL).hasChanges()).isTrue();

    assertThat(
            post(
                HUND + "/verwerfen",
                Role.COORDINATOR,
                SAALETAL,
                "was",
                "anbindung",
                "version",
                "1"))
        .hasStatus(HttpStatus.FOUND);
    assertThat(drafts.of(SAALETAL).hasChanges()).isFalse();
    assertThat(get(page, Role.COORDINATOR, SAALETAL)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void comparesAnyTwoStates() {
    change(PLAN, text().replace("value: 30000", "value: 40000"));
    change(PLAN, text().replace("value: 30000", "value: 50000"));
    assertThat(get(HUND + "/verlauf?von=1&bis=2", Role.HEAD, SAALETAL))
        .bodyText()
        .contains("500,00", "statt 400,00");
    assertThat(get(HUND + "/verlauf?von=0&bis=1", Role.HEAD, SAALETAL))
        .bodyText()
        .contains("statt 300,00");
    for (var bad : new String[] {"9", "x", "-1", "99999999999", "%27"}) {
      assertThat(get(HUND + "/verlauf?von=" + bad, Role.HEAD, SAALETAL))
          .hasStatus(HttpStatus.NOT_FOUND);
    }
  }

  @Test
  void asksWhatCountsWhereLiveHasChangedUnderneath() throws IOException {
    change(PLAN, text() + "# im Entwurf\n");
    var files = new TreeMap<>(connections.folder().files());
    files.put(PLAN, (text() + "# im Betrieb\n").getBytes(UTF_8));
    connections.goLive(new Folder(files), "Test");
    try {
      assertThat(get(HUND, Role.COORDINATOR, SAALETAL))
          .bodyText()
          .contains("Entscheiden, was gilt");
      assertThat(get(HUND + "/verlauf", Role.COORDINATOR, SAALETAL))
          .bodyText()
          .contains("Im Betrieb inzwischen ge\u00E4ndert", "Entwurf behalten");
      assertThat(post(HUND + "/behalten", Role.COORDINATOR, SAALETAL)).hasStatus(HttpStatus.FOUND);
      assertThat(drafts.of(SAALETAL).overtaken()).as("not what somebody has seen").isNotEmpty();
      var seen = drafts.of(SAALETAL);
      assertThat(
              post(
                  HUND + "/behalten?version=" + seen.version() + "&betrieb=" + seen.live(),
                  Role.COORDINATOR,
                  SAALETAL))
          .hasStatus(HttpStatus.FOUND);
      assertThat(drafts.of(SAALETAL).overtaken()).isEmpty();
      assertThat(drafts.of(SAALETAL).hasChanges()).isTrue();
    } finally {
      connections.goLive(Folder.read(LiveWorkspace.FOLDER), "Test");
    }
  }

  @Test
  void beginsAFileThatIsMissing() {
    var jena = MunicipalityId.of("160530000000");
    var address = "/anbindungen/" + jena + "/hundesteuer-anmeldung/entwurf";
    assertThat(get(address + "/datei?name=profil", Role.SYSTEM_ADMIN, jena))
        .hasStatusOk()
        .bodyText()
        .contains("format: profile/1\nars: \"160530000000\"");
  }

  private byte[] live(String path) {
    return connections.workspace().file(path).orElseThrow();
  }

  private String text() {
    return new String(live(PLAN), UTF_8);
  }

  private String stand() {
    return Folder.digest(live(PLAN));
  }

  private void change(String path, String content) {
    drafts.change(
        SAALETAL,
        new Author("kim", "coordinator"),
        draft -> {
          var files = new TreeMap<String, byte[]>();
          files.put(path, content.getBytes(UTF_8));
          return new DraftChange<>("edited", "Anbindung", files, 0);
        });
  }

  private MvcTestResult get(String address, Role role, MunicipalityId owner) {
    return server.get().uri(address).with(as(role, owner)).exchange();
  }

  private MvcTestResult post(String address, Role role, MunicipalityId owner, String... fields) {
    var request = server.post().uri(address).with(as(role, owner)).with(csrf());
    for (var i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult send(String name, String text, String stand, String button) {
    return post(
        HUND + "/datei",
        Role.COORDINATOR,
        SAALETAL,
        "name",
        name,
        "text",
        text,
        "stand",
        stand,
        "knopf",
        button);
  }
}
