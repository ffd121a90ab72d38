package de.zubringer.web.release;

import static de.zubringer.release.ReadyConnection.CONNECTION;
import static de.zubringer.release.ReadyConnection.DOG_TAX;
import static de.zubringer.release.ReadyConnection.HEAD;
import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.release.ReadyConnection;
import de.zubringer.release.Release;
import de.zubringer.release.Releases;
import de.zubringer.release.evaluation.Lessons;
import de.zubringer.release.evaluation.Sheets;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class ReleasePagesTest {
  private static final String DOGS = "/anbindungen/" + ZELLA_MEHLIS + "/" + DOG_TAX;
  private static final String RELEASE = DOGS + "/freigabe";
  private static final String EVALUATION = RELEASE + "/auswertung";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;
  @Autowired ReadyConnection ready;
  @Autowired Releases releases;
  @Autowired Sheets sheets;
  @Autowired Lessons lessons;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
    ready.reset();
  }

  @AfterEach
  void asItWas() throws IOException {
    ready.reset();
  }

  @Test
  void saysToAnybodyWhoSeesItWhatIsMissing() {
    for (var role : List.of(Role.LAND, Role.COORDINATOR, Role.HEAD, Role.DATA_PROTECTION)) {
      assertThat(server.get().uri(RELEASE).with(as(role, ZELLA_MEHLIS)))
          .hasStatusOk()
          .bodyText()
          .contains("Freigabe: Hundesteuer Anmeldung", "Übernommen", "Offene Fragen: 18")
          .contains("Datenschutzbeauftragte Person:", "Hier wurde noch nichts freigegeben")
          .doesNotContain("Jetzt zurücknehmen", "Weiter zur Freigabe");
    }
    assertThat(server.get().uri(DOGS + "/anschluss").with(as(Role.HEAD, ZELLA_MEHLIS)))
        .hasStatusOk()
        .bodyText()
        .contains("Übernommen");
    assertThat(server.get().uri("/anbindungen").with(as(Role.COORDINATOR, ZELLA_MEHLIS)))
        .hasStatusOk()
        .bodyText()
        .contains("Übernommen", "Begonnen", "/lehren");
  }

  @Test
  void releasesAfterEverybodyDidTheirPart() {
    ready.configure();
    assertThat(server.get().uri(RELEASE + "/pruefen").with(lou())).hasStatus(HttpStatus.NOT_FOUND);
    var officer = as(Role.DATA_PROTECTION, ZELLA_MEHLIS);
    assertThat(server.get().uri(RELEASE).with(officer))
        .bodyText()
        .contains("Diesen Stand freigeben", ready.candidate().configuration());
    assertThat(post(RELEASE + "/datenschutz", officer, "stand", ready.candidate().configuration()))
        .hasRedirectedUrl(RELEASE);
    ready.prove();

    assertThat(server.get().uri(RELEASE).with(lou())).bodyText().contains("Weiter zur Freigabe");
    assertThat(server.get().uri(RELEASE + "/pruefen").with(lou()))
        .hasStatusOk()
        .bodyText()
        .contains("Was sich ändert", "Musteranträge verglichen", ready.proposal().digest());
    assertThat(post(RELEASE, lou(), "stand", ready.proposal().digest())).hasRedirectedUrl(RELEASE);

    assertThat(releases.history(ZELLA_MEHLIS).all())
        .singleElement()
        .satisfies(one -> assertThat(one.by()).isEqualTo(HEAD));
    assertThat(server.get().uri(RELEASE).with(lou()))
        .bodyText()
        .contains("Nr. 1: Freigegeben", "lou (Leitung)", "Jetzt zurücknehmen")
        .contains("noch keine Sendung übergeben");
    var back = post(RELEASE + "/zurueck", as(Role.COORDINATOR, ZELLA_MEHLIS), "grund", "Irrtum");
    assertThat(back).hasRedirectedUrl(RELEASE);
    assertThat(server.get().uri(RELEASE).with(lou())).bodyText().contains("Irrtum", "nimmt Nr. 1");
  }

  @Test
  void whoWroteItIsToldThatSomebodyElseReleases() {
    ready.configure();
    ready.prove();
    var kim = as(Role.HEAD, ZELLA_MEHLIS);

    assertThat(server.get().uri(RELEASE).with(kim))
        .bodyText()
        .contains("selbst mitgeschrieben")
        .doesNotContain("Weiter zur Freigabe");
    assertThat(server.get().uri(RELEASE + "/pruefen").with(kim)).hasStatus(HttpStatus.NOT_FOUND);
    post(RELEASE, kim, "stand", ready.proposal().digest());
    assertThat(releases.history(ZELLA_MEHLIS).all()).isEmpty();
  }

  @Test
  void nobodyElseChangesAnything() {
    ready.configure();
    ready.prove();
    for (var path : List.of("", "/zurueck", "/ausser-betrieb", "/datenschutz")) {
      for (var role : List.of(Role.LAND, Role.SYSTEM_ADMIN, Role.CASE_WORKER)) {
        assertThat(post(RELEASE + path, as(role, ZELLA_MEHLIS), "grund", "x"))
            .as("%s %s", role, path)
            .hasStatus(HttpStatus.FORBIDDEN);
      }
    }
    assertThat(post(RELEASE, as(Role.COORDINATOR, ZELLA_MEHLIS), "stand", "x"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(post(RELEASE + "/datenschutz", lou(), "stand", "x")).hasStatus(HttpStatus.FORBIDDEN);
    for (var path : List.of("", "/zurueck", "/ausser-betrieb", "/auswertung/entscheidung")) {
      assertThat(post(RELEASE + path, as(Role.HEAD, ERFURT), "stand", ready.proposal().digest()))
          .as("head of another administration %s", path)
          .hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(server.get().uri(RELEASE).with(as(Role.HEAD, ERFURT)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.get().uri(EVALUATION).with(as(Role.COORDINATOR, ERFURT)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.get().uri(RELEASE).with(as(Role.CASE_WORKER, ZELLA_MEHLIS)))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(server.post().uri(RELEASE).with(lou())).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(releases.history(ZELLA_MEHLIS).all()).isEmpty();
  }

  @Test
  void aStaleConfirmationIsToldAndNothingChanges() {
    ready.configure();
    ready.prove();
    var seen = ready.proposal().digest();
    ready.edit(CONNECTION, ready.text(CONNECTION) + "# anders\n");

    var answer =
        server.post().uri(RELEASE).with(lou()).with(csrf()).param("stand", seen).exchange();

    assertThat(answer).hasRedirectedUrl(RELEASE).flash().containsKeys("findings", "notice");
    assertThat(releases.history(ZELLA_MEHLIS).all()).isEmpty();
  }

  @Test
  void fixesCriteriaCountsAndDecides() {
    ready.configure();
    var coordinator = as(Role.COORDINATOR, ZELLA_MEHLIS);
    assertThat(server.get().uri(EVALUATION).with(coordinator))
        .hasStatusOk()
        .bodyText()
        .contains("Vorher und nachher", "40 Minuten", "noch nicht gemessen", "Vorschlag:")
        .contains("Kriterien festlegen");
    assertThat(post(EVALUATION + "/kriterien", coordinator, "minutes", "30,5", "lost-fields", "0"))
        .hasRedirectedUrl(EVALUATION);
    assertThat(post(EVALUATION + "/kriterien", coordinator, "minutes", "viel"))
        .flash()
        .containsKey("findings");
    assertThat(post(EVALUATION + "/bemerkung", coordinator, "kriterium", "minutes", "wert", "28"))
        .hasRedirectedUrl(EVALUATION);
    assertThat(post(EVALUATION + "/bemerkung", coordinator, "kriterium", "nichts"))
        .hasStatus(HttpStatus.BAD_REQUEST);
    ready.rehearse();
    var digest = sheets.sheet(ready.subject()).digest();
    assertThat(
            post(
                EVALUATION + "/entscheidung",
                lou(),
                "entscheidung",
                "no-go",
                "grund",
                "Noch <b>nicht</b>",
                "stand",
                digest))
        .hasRedirectedUrl(EVALUATION);
    assertThat(server.get().uri(EVALUATION).with(lou()))
        .bodyText()
        .contains("höchstens 30,5 Minuten", "28 Minuten (von Personen gezählt)", "erreicht")
        .contains("No-Go", "Noch &lt;b&gt;nicht&lt;/b&gt;", "vor dem ersten Probelauf festgelegt");
    assertThat(server.get().uri(RELEASE).with(lou())).bodyText().contains("hat No-Go entschieden");
  }

  @Test
  void lessonsReachTheLandWithoutNamesOfPersons() {
    var coordinator = as(Role.COORDINATOR, ZELLA_MEHLIS);
    assertThat(
            post(
                EVALUATION + "/lehren",
                coordinator,
                "art",
                "difficult",
                "betrifft",
                "field",
                "stelle",
                "=Rasse",
                "text",
                "Die Liste kennt Mischlinge nicht."))
        .hasRedirectedUrl(EVALUATION);
    assertThat(post(EVALUATION + "/lehren", coordinator, "art", "x", "betrifft", "field"))
        .hasStatus(HttpStatus.BAD_REQUEST);

    for (var path : List.of("/lehren", "/lehren.csv", "/lehren.json")) {
      assertThat(server.get().uri(path).with(as(Role.LAND)))
          .hasStatusOk()
          .bodyText()
          .contains("Mischlinge", "Zella-Mehlis");
      assertThat(server.get().uri(path).with(as(Role.COORDINATOR, ERFURT)))
          .hasStatusOk()
          .bodyText()
          .doesNotContain("Mischlinge");
      assertThat(server.get().uri(path).with(as(Role.CASE_WORKER, ZELLA_MEHLIS)))
          .hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(server.get().uri("/lehren.csv").with(as(Role.LAND)))
        .bodyText()
        .contains("'=Rasse")
        .doesNotContain("kim");
    assertThat(server.get().uri("/lehren.json").with(as(Role.LAND)))
        .bodyText()
        .doesNotContain("kim");
    assertThat(lessons.all(null)).hasSize(1);
  }

  @Test
  void theHeadTakesItOutOfOperation() {
    assertThat(post(RELEASE + "/ausser-betrieb", lou(), "grund", "Vertrag endet"))
        .hasRedirectedUrl(RELEASE);
    assertThat(releases.history(ZELLA_MEHLIS).all())
        .extracting(Release::kind)
        .containsExactly(Release.Kind.RETIRED);
    assertThat(server.get().uri(RELEASE).with(lou()))
        .hasStatusOk()
        .bodyText()
        .contains("Außer Betrieb", "Vertrag endet");
  }

  private static RequestPostProcessor lou() {
    var person = new Person(HEAD.name(), Role.HEAD, ZELLA_MEHLIS);
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            person, null, List.of(new SimpleGrantedAuthority(Role.HEAD.word()))));
  }

  private MvcTestResult post(String path, RequestPostProcessor who, String... parameters) {
    var request = server.post().uri(path).with(who).with(csrf());
    for (var i = 0; i < parameters.length; i += 2) {
      request = request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }
}
