package de.zubringer.web.gaps;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.People.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.draft.Drafts;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class GapPagesTest {
  private static final String HUND = "/anbindungen/" + SAALETAL + "/hundesteuer-anmeldung/luecken";
  private static final String STATUTES = "gap-statute-missing";
  private static final String PAPER = "gap-paper-draft/verzeichnis";
  private static final String FOLDER = "municipalities/160745011000-vg-suedliches-saaletal/";
  private static final String FILE = FOLDER + "gaps/hundesteuer-anmeldung.yaml";

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
  void goesTheWayOfTheTableOfStates() {
    assertThat(step(STATUTES, "decided", "accept", "weil", "kaemmerei"))
        .hasStatus(HttpStatus.FOUND);
    assertThat(drafts.versions(SAALETAL)).as("not from open").isEmpty();

    step(STATUTES, "assessed", "", "", "");
    assertThat(page(STATUTES)).contains("Stand: bewertet", "Was wird aus der L\u00FCcke?");
    step(STATUTES, "decided", "accept", "Die Satzungen kommen im M\u00E4rz.", "kaemmerei");
    assertThat(page(STATUTES))
        .contains(
            "Stand: entschieden", "hinnehmen: Die Satzungen kommen im M\u00E4rz. (K\u00E4mmerei");
    step(STATUTES, "in-work", "", "", "");
    assertThat(page(STATUTES)).contains("Stand: in Arbeit");
    step(STATUTES, "assessed", "", "", "");
    assertThat(page(STATUTES)).contains("Stand: bewertet").doesNotContain("hinnehmen: ");
    step(STATUTES, "closed", "", "", "");

    assertThat(drafts.versions(SAALETAL)).hasSize(4);
    assertThat(drafts.of(SAALETAL).changed()).containsOnlyKeys(FILE);
    assertThat(drafts.of(SAALETAL).workspace().document(FILE).orElseThrow().sound()).isTrue();
  }

  @Test
  void asksForAReasonWhereTheGapStays() {
    step(STATUTES, "assessed", "", "", "");
    assertThat(step(STATUTES, "decided", "accept", " ", "kaemmerei"))
        .hasStatus(422)
        .bodyText()
        .contains("Bitte einen Grund nennen", "href=\"#grund\"");
    assertThat(step(STATUTES, "decided", "", "x", "chef"))
        .hasStatus(422)
        .bodyText()
        .contains("Bitte w\u00E4hlen, was aus der L\u00FCcke wird.", "wer sich k\u00FCmmert");
    assertThat(step(STATUTES, "decided", "accept", "x".repeat(2001), "kaemmerei")).hasStatus(422);
    assertThat(drafts.versions(SAALETAL)).hasSize(1);
    assertThat(step(STATUTES, "decided", "adapt-local", "", "kaemmerei"))
        .hasStatus(HttpStatus.FOUND);
    assertThat(drafts.versions(SAALETAL)).hasSize(2);
  }

  @Test
  void tellsTwoWhoDecideAtOnce() {
    var stand = stand(STATUTES);
    step(STATUTES, "assessed", "", "", "");
    var late =
        post(
            HUND + "/luecke/stand",
            Role.SYSTEM_ADMIN,
            SAALETAL,
            "schluessel",
            STATUTES,
            "stand",
            stand,
            "schritt",
            "assessed");
    assertThat(late).hasStatus(HttpStatus.FOUND);
    assertThat(late.getMvcResult().getFlashMap().toString()).contains("inzwischen bearbeitet");
    assertThat(drafts.versions(SAALETAL)).hasSize(1);
  }

  @Test
  void saysWhatAProposalWritesAndWritesIt() {
    assertThat(page(PAPER))
        .contains("Stand: unterschrieben statt Entwurf", "Vorschlag \u00FCbernehmen");

    var done = fix(PAPER, proposal(PAPER));

    assertThat(done.getMvcResult().getFlashMap().toString()).contains("Die L\u00FCcke ist behoben");
    assertThat(
            new String(
                drafts.of(SAALETAL).workspace().file(FOLDER + "profile.yaml").orElseThrow(), UTF_8))
        .contains("verzeichnis-art30: {state: signed");
    assertThat(fix(PAPER, "0123456789abcdef").getMvcResult().getFlashMap().toString())
        .contains("besteht nicht mehr");
    assertThat(drafts.versions(SAALETAL)).hasSize(1);
  }

  @Test
  void takesNoProposalItDidNotMake() {
    assertThat(fix(PAPER, "0123456789abcdef").getMvcResult().getFlashMap().toString())
        .contains("gilt nicht mehr");
    assertThat(
            fix("gap-paper-draft/verzeichnis'; drop", "x").getMvcResult().getFlashMap().toString())
        .contains("besteht nicht mehr");
    assertThat(drafts.versions(SAALETAL)).isEmpty();
  }

  @Test
  void leadsToTheQuestionWhereAPersonMustSay() {
    assertThat(page(STATUTES)).contains("/erhebung#frage-statute.", "In der Erhebung beantworten");
    assertThat(page("row-holds-if-long/kommunalsteuer-csv/ORT"))
        .contains("/abbildungen/kommunalsteuer-csv/hundesteuer-anmeldung")
        .doesNotContain("Vorschlag \u00FCbernehmen");
  }

  @Test
  void letsOthersLookAndNobodyElseDecide() {
    assertThat(
            server.get().uri(HUND + "/luecke?schluessel=" + STATUTES).with(as(Role.LAND, SAALETAL)))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("<button type=\"submit\" class=\"kern-btn kern-btn--secondary\">");
    for (var path : new String[] {"/luecke/stand", "/luecke/vorschlag"}) {
      for (var role : new Role[] {Role.LAND, Role.HEAD, Role.DATA_PROTECTION, Role.CASE_WORKER}) {
        assertThat(post(HUND + path, role, SAALETAL, "schluessel", STATUTES))
            .hasStatus(HttpStatus.FORBIDDEN);
      }
      assertThat(post(HUND + path, Role.COORDINATOR, ERFURT, "schluessel", STATUTES))
          .hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(server.get().uri(HUND + "/luecke?schluessel=x").with(as(Role.COORDINATOR, SAALETAL)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void listsTheGapsOfTheWholeLandForTheLand() {
    assertThat(server.get().uri("/luecken?leistung=hundesteuer-anmeldung").with(as(Role.LAND)))
        .hasStatusOk()
        .bodyText()
        .contains("L\u00FCckenkatalog des Landes", "601 Gemeinden", " von 601");
    assertThat(server.get().uri("/luecken").with(as(Role.LAND))).hasStatusOk();
    assertThat(server.get().uri("/luecken?leistung=../x").with(as(Role.LAND)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.get().uri("/luecken").with(as(Role.COORDINATOR, SAALETAL)))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(server.get().uri("/anbindungen").with(as(Role.LAND)))
        .bodyText()
        .contains("href=\"/luecken\"");
  }

  private String page(String key) {
    var found =
        server
            .get()
            .uri(HUND + "/luecke")
            .param("schluessel", key)
            .with(as(Role.COORDINATOR, SAALETAL))
            .exchange();
    assertThat(found).hasStatusOk();
    return new String(found.getResponse().getContentAsByteArray(), UTF_8);
  }

  private String stand(String key) {
    return field(page(key), "stand");
  }

  private String proposal(String key) {
    return field(page(key), "vorschlag");
  }

  private static String field(String page, String name) {
    var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    return found.find() ? found.group(1) : "";
  }

  private MvcTestResult step(String key, String next, String course, String reason, String role) {
    return post(
        HUND + "/luecke/stand",
        Role.COORDINATOR,
        SAALETAL,
        "schluessel",
        key,
        "stand",
        stand(key),
        "schritt",
        next,
        "entscheidung",
        course,
        "grund",
        reason,
        "rolle",
        role);
  }

  private MvcTestResult fix(String key, String id) {
    return post(
        HUND + "/luecke/vorschlag", Role.COORDINATOR, SAALETAL, "schluessel", key, "vorschlag", id);
  }

  private MvcTestResult post(String address, Role role, MunicipalityId owner, String... fields) {
    var request = server.post().uri(address).with(as(role, owner)).with(csrf());
    for (var i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
