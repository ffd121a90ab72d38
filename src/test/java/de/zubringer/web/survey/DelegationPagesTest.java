package de.zubringer.web.survey;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.People.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.draft.Drafts;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.survey.delegation.Delegation;
import de.zubringer.survey.delegation.Delegations;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class DelegationPagesTest {
  private static final String SURVEY = "/anbindungen/" + ERFURT + "/hundesteuer-anmeldung/erhebung";
  private static final String BASE = SURVEY + "/weitergeben";
  private static final String PLAN =
      "municipalities/160510000000-erfurt/connections/hundesteuer-anmeldung.yaml";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;
  @Autowired Drafts drafts;
  @Autowired Delegations delegations;
  @Autowired JdbcClient sql;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
  }

  @AfterEach
  void nothingIsLeft() {
    sql.sql("delete from draft_version").update();
    sql.sql("delete from survey_delegation").update();
  }

  @Test
  void makesALinkThatIsShownOnce() {
    var made = create("asIs.wege", "asIs.schritte");
    assertThat(made).hasRedirectedUrl(BASE);
    var link = link(made);
    assertThat(link).matches("/erhebung/[A-Za-z0-9_-]{43}");

    var list = body(server.get().uri(BASE).with(as(COORDINATOR, ERFURT)).exchange());
    assertThat(list)
        .contains("Fachamt Steuern", "0 von 2 beantwortet", "Bitte bis Freitag.")
        .doesNotContain(link.substring("/erhebung/".length()));
    assertThat(
            body(
                server.get().uri(SURVEY + "?thema=as_is").with(as(COORDINATOR, ERFURT)).exchange()))
        .contains("Davon liegen 2 bei anderen", "Weitergegeben an");
  }

  @Test
  void ticksWhatARoleCanAnswer() {
    var page =
        server.get().uri(BASE + "?rolle=datenschutz").with(as(COORDINATOR, ERFURT)).exchange();
    assertThat(body(page))
        .contains("value=\"Datenschutz\"", "value=\"document.avv\" checked")
        .doesNotContain("value=\"asIs.wege\" checked");
  }

  @Test
  void showsWithoutLogInTheseQuestionsAndNothingElse() {
    var shown = server.get().uri(link(create("asIs.wege", "document.avv"))).exchange();

    assertThat(shown).hasStatusOk();
    assertThat(shown)
        .headers()
        .hasValue("Referrer-Policy", "no-referrer")
        .hasValue("X-Robots-Tag", "noindex, nofollow")
        .hasValue("Cache-Control", "no-store");
    assertThat(body(shown))
        .contains("Erfurt", "Hundesteuer Anmeldung", "frage-asIs.wege")
        .contains("frage-document.avv", "Art. 28 DSGVO", "Bitte bis Freitag.")
        .doesNotContain("frage-asIs.schritte", "/anbindungen/", "frage-contact");
  }

  @Test
  void putsAnswersIntoTheDraftUnderTheNameOfWhoHasTheLink() {
    var link = link(create("asIs.schritte", "asIs.vertretung", "asIs.wege"));
    var sent = form(link).with("name", "Erika Muster").answer("asIs.schritte", "Morgenrunde");
    var done = sent.answer("asIs.wege", "post", "fax").toAnybody(server, link);

    assertThat(done).hasRedirectedUrl(link);
    assertThat(text()).contains("schritte: {value: Morgenrunde, by: fachamt", "value: [post, fax]");
    assertThat(drafts.versions(ERFURT))
        .singleElement()
        .satisfies(one -> assertThat(one.by().name()).isEqualTo("Erika Muster (\u00FCber Link)"))
        .satisfies(one -> assertThat(one.by().role()).isEqualTo("delegate"));
    assertThat(body(server.get().uri(link).exchange()))
        .contains("Offene Fragen: 1.", "Schon beantwortet")
        .doesNotContain("Morgenrunde");

    form(link).with("name", "Erika Muster").answer("asIs.vertretung", "?").toAnybody(server, link);
    assertThat(body(server.get().uri(link).exchange())).contains("Offene Fragen: 1.");
    form(link).with("name", "Erika Muster").answer("asIs.vertretung", "ja").toAnybody(server, link);
    assertThat(body(server.get().uri(link).exchange())).contains("Vielen Dank, es ist nichts mehr");
    assertThat(list()).contains("3 von 3 beantwortet");
  }

  @Test
  void keepsWhatWasTypedIfANameOrAnAnswerIsMissing() {
    var link = link(create("asIs.minutenJeFall"));
    var nameless = form(link).with("name", " ").answer("asIs.minutenJeFall", "25");
    assertThat(nameless.toAnybody(server, link))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Bitte einen Namen", "value=\"25\"");
    var wrong = form(link).with("name", "E. M.").answer("asIs.minutenJeFall", "viele");
    assertThat(wrong.toAnybody(server, link))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("value=\"viele\"", "value=\"E. M.\"", "passt nicht zur Frage");
    var tooLong = form(link).with("name", "x".repeat(101)).answer("asIs.minutenJeFall", "25");
    assertThat(tooLong.toAnybody(server, link)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(drafts.of(ERFURT).hasChanges()).isFalse();
  }

  @Test
  void takesNoAnswersToOtherQuestions() {
    var link = link(create("asIs.schritte"));
    var sent = form(link).with("name", "Erika Muster").answer("document.avv", "signed");
    sent.answer("contact.email", "boese@example.org").answer("target", "inbox");
    assertThat(sent.toAnybody(server, link)).hasRedirectedUrl(link);
    assertThat(drafts.versions(ERFURT)).isEmpty();
  }

  @Test
  void neverOverwritesWhatSomebodyElseAnsweredMeanwhile() {
    var link = link(create("asIs.schritte", "asIs.minutenJeFall"));
    var sent = form(link).with("name", "Erika Muster");
    Sent.of(
            body(
                server.get().uri(SURVEY + "?thema=as_is").with(as(COORDINATOR, ERFURT)).exchange()))
        .answer("asIs.schritte", "zuerst")
        .to(server, SURVEY, COORDINATOR, ERFURT);

    sent.answer("asIs.schritte", "danach").answer("asIs.minutenJeFall", "30");
    var late = sent.toAnybody(server, link);

    assertThat(String.valueOf(late.getMvcResult().getFlashMap().get("notice")))
        .contains("die Antwort ist gespeichert", "Eine Frage hatte inzwischen");
    assertThat(text())
        .contains("value: zuerst", "minutenJeFall: {value: 30")
        .doesNotContain("danach");
    assertThat(sent.toAnybody(server, link)).hasStatus3xxRedirection();
    assertThat(drafts.versions(ERFURT)).hasSize(2);
  }

  @Test
  void opensNoMoreOnceItRanOutOrWasTakenBack() {
    var link = link(create("asIs.schritte"));
    var sent = form(link).with("name", "Erika Muster").answer("asIs.schritte", "Morgenrunde");
    sql.sql("update survey_delegation set valid_until = '2020-01-01'").update();
    assertThat(server.get().uri(link))
        .hasStatus(HttpStatus.GONE)
        .bodyText()
        .contains("gilt nicht mehr");
    assertThat(sent.toAnybody(server, link)).hasStatus(HttpStatus.GONE);
    assertThat(list()).contains("abgelaufen");

    var second = link(create("asIs.wege"));
    var revoke = BASE + "/" + only("asIs.wege").id() + "/widerruf";
    assertThat(new Sent().to(server, revoke, COORDINATOR, SAALETAL))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(new Sent().to(server, revoke, LAND, ERFURT)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(server.get().uri(second)).hasStatusOk();
    assertThat(new Sent().to(server, revoke, COORDINATOR, ERFURT)).hasRedirectedUrl(BASE);
    assertThat(server.get().uri(second)).hasStatus(HttpStatus.GONE);
    assertThat(list()).contains("widerrufen");
    assertThat(drafts.versions(ERFURT)).isEmpty();
  }

  @Test
  void aForgedLinkLooksLikeAnyAddressThatIsNotThere() {
    create("asIs.schritte");
    for (var forged : new String[] {"/erhebung/x", "/erhebung/" + "A".repeat(43)}) {
      var answer = server.get().uri(forged).exchange();
      assertThat(answer).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(body(answer)).contains("Nicht gefunden").doesNotContain("Erfurt");
      assertThat(answer).headers().hasValue("Referrer-Policy", "no-referrer");
      assertThat(new Sent().with("name", "Wer").toAnybody(server, forged))
          .hasStatus(HttpStatus.NOT_FOUND);
    }
    var link = link(create("asIs.wege"));
    var sent = form(link).with("name", "Erika").answer("asIs.wege", "post");
    assertThat(server.post().uri(link).params(sent.fields)).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void isMadeByThoseOfTheAdministrationOnly() {
    for (var role : new Role[] {LAND, HEAD}) {
      assertThat(server.get().uri(BASE).with(as(role, ERFURT))).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(new Sent().to(server, BASE, role, ERFURT)).hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(server.get().uri(BASE).with(as(COORDINATOR, SAALETAL)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(create(SAALETAL, "asIs.wege")).hasStatus(HttpStatus.NOT_FOUND);
    var refused = create("gibt.es.nicht", "contact.email", "covers");
    assertThat(refused)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("keine offene Frage ausgew\u00E4hlt", "value=\"Fachamt Steuern\"");
    assertThat(delegations.of(ERFURT, "hundesteuer-anmeldung")).isEmpty();
  }

  @Test
  void whoCallsTooOftenWaits() {
    var link = link(create("asIs.wege"));
    var last = HttpStatus.OK.value();
    for (var call = 0; call < 1000 && last != 429; call++) { // twice the most, as a minute may end
      last = open("/erhebung/x", "198.51.100.7").getResponse().getStatus();
    }
    assertThat(last).isEqualTo(HttpStatus.TOO_MANY_REQUESTS.value());
    assertThat(open(link, "198.51.100.8")).hasStatusOk();
  }

  private MvcTestResult open(String link, String address) {
    return server
        .get()
        .uri(link)
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            })
        .exchange();
  }

  private MvcTestResult create(String... questions) {
    return create(ERFURT, questions);
  }

  private MvcTestResult create(MunicipalityId municipality, String... questions) {
    var sent = new Sent().with("fuer", "Fachamt Steuern").with("hinweis", "Bitte bis Freitag.");
    for (var question : questions) {
      sent.fields.add("frage", question);
    }
    return sent.with("tage", "14").to(server, BASE, COORDINATOR, municipality);
  }

  private static String link(MvcTestResult made) {
    var whole = Objects.requireNonNull(made.getMvcResult().getFlashMap().get("link")).toString();
    return URI.create(whole).getPath();
  }

  private Sent form(String link) {
    return Sent.of(body(server.get().uri(link).exchange()));
  }

  private Delegation only(String question) {
    return delegations.of(ERFURT, "hundesteuer-anmeldung").stream()
        .filter(one -> one.questions().contains(question))
        .findFirst()
        .orElseThrow();
  }

  private String list() {
    return body(server.get().uri(BASE).with(as(COORDINATOR, ERFURT)).exchange());
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), UTF_8);
  }

  private String text() {
    return new String(drafts.of(ERFURT).workspace().file(PLAN).orElseThrow(), UTF_8);
  }
}
