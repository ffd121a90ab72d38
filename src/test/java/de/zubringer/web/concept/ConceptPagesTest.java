package de.zubringer.web.concept;

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
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ConceptPagesTest {
  private static final MunicipalityId GERA = MunicipalityId.of("160520000000");
  private static final String HUND = "/anbindungen/" + SAALETAL + "/hundesteuer-anmeldung";
  private static final String KONZEPT = HUND + "/konzept";
  private static final String PROFILE =
      "municipalities/160745011000-vg-suedliches-saaletal/profile.yaml";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;
  @Autowired Drafts drafts;
  @Autowired JdbcClient sql;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
  }

  @AfterEach
  void empty() {
    sql.sql("delete from concept_issue").update();
    sql.sql("delete from draft_version").update();
  }

  @Test
  void issuesWhatItSaysAndMarksWhatChangedSince() throws IOException {
    var before = issued();
    assertThat(get(KONZEPT, Role.COORDINATOR, SAALETAL))
        .hasStatusOk()
        .bodyText()
        .contains("noch keine Ausgabe", "Anlage: Protokoll des Probelaufs", "Ausstellen");
    assertThat(issue(Role.COORDINATOR, SAALETAL)).hasStatus(HttpStatus.FOUND);
    assertThat(get(KONZEPT, Role.HEAD, SAALETAL))
        .bodyText()
        .contains("Ausgabe 1", "sagt noch dasselbe")
        .doesNotContain("Warum: diese Daten");

    change("neu-und-anders@example.org");

    assertThat(get(KONZEPT, Role.LAND, SAALETAL))
        .bodyText()
        .contains("haben sich Kapitel ge\u00E4ndert", "Warum: diese Daten")
        .contains("Angaben, Satzungen und Zust\u00E4ndigkeiten")
        .doesNotContain("<h2 class=\"kern-heading-small\" id=\"ausstellen\">");
    assertThat(pdf(HUND + "/anschlusskonzept.pdf"))
        .contains("Seitdem ge\u00E4ndert", "Kapitel 4", "neu-und-anders@example.org");
    assertThat(pdf(KONZEPT + "/ausgabe-1.pdf"))
        .contains("Nr. 1 vom")
        .doesNotContain("neu-und-anders@example.org");
    assertThat(issued()).isEqualTo(before + 1);
  }

  private long issued() {
    return sql.sql(
            "select count(*) from audit_entry"
                + " where action = 'concept-issued' and municipality = ?")
        .param(SAALETAL.toString())
        .query(Long.class)
        .single();
  }

  @Test
  void isThereBeforeAnythingIsLive() {
    var other = "/anbindungen/" + GERA + "/hundesteuer-anmeldung";
    assertThat(connections.current().plansOf(GERA))
        .noneMatch(plan -> plan.leistung().id().equals("hundesteuer-anmeldung"));
    assertThat(get(other + "/konzept", Role.DATA_PROTECTION, GERA)).hasStatusOk();
    assertThat(get(other + "/anschlusskonzept.md", Role.DATA_PROTECTION, GERA))
        .bodyText()
        .contains("kein Protokoll eines Probelaufs festgehalten");
  }

  @Test
  void isForThoseOfTheAdministrationOnly() {
    assertThat(get(KONZEPT, Role.COORDINATOR, ERFURT)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(KONZEPT, Role.CASE_WORKER, SAALETAL)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(issue(Role.COORDINATOR, ERFURT)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(issue(Role.LAND, SAALETAL)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(issue(Role.DATA_PROTECTION, SAALETAL)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(get(KONZEPT + "/ausgabe-7.pdf", Role.HEAD, SAALETAL))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(KONZEPT + "/ausgabe-99999999999.pdf", Role.HEAD, SAALETAL))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  private void change(String mail) {
    drafts.change(
        SAALETAL,
        new Author("kim", "coordinator"),
        draft -> {
          var document = draft.workspace().document(PROFILE).orElseThrow();
          var old = document.content().at("/contact/email").asString();
          var text =
              new String(draft.workspace().file(PROFILE).orElseThrow(), StandardCharsets.UTF_8);
          var changed = text.replace(old, mail).getBytes(StandardCharsets.UTF_8);
          return new DraftChange<>("answered", "", new TreeMap<>(Map.of(PROFILE, changed)), "");
        });
  }

  private MvcTestResult get(String path, Role role, MunicipalityId owner) {
    return server.get().uri(path).with(as(role, owner)).exchange();
  }

  private MvcTestResult issue(Role role, MunicipalityId owner) {
    return server.post().uri(KONZEPT + "/ausstellen").with(as(role, owner)).with(csrf()).exchange();
  }

  private String pdf(String path) throws IOException {
    var bytes = get(path, Role.HEAD, SAALETAL).getResponse().getContentAsByteArray();
    try (var pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }
}
