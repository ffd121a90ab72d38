package de.zubringer.web.survey;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
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
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class SurveyPagesTest {
  private static final String HUND = "/anbindungen/" + ERFURT + "/hundesteuer-anmeldung/erhebung";
  private static final String PLAN =
      "municipalities/160510000000-erfurt/connections/hundesteuer-anmeldung.yaml";
  private static final String PROFILE = "municipalities/160510000000-erfurt/profile.yaml";

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
  void putsAnswersIntoTheDraftWithAuthorRoleAndDay() {
    var sent = form(HUND + "?thema=as_is").answer("asIs.schritte", "Eingang,\r\npr\u00FCfen");
    sent.answer("asIs.vertretung", "ja")
        .answer("asIs.minutenJeFall", "25")
        .with("rolle", "fachamt");
    assertThat(sent.to(server, HUND, SYSTEM_ADMIN, ERFURT))
        .hasStatus3xxRedirection()
        .hasRedirectedUrl(HUND + "?thema=as_is");

    assertThat(text(PLAN))
        .contains("schritte: {value: \"Eingang,\\npr\u00FCfen\", by: fachamt, date: ")
        .contains(
            "vertretung: {value: true, by: fachamt", "minutenJeFall: {value: 25, by: fachamt");
    assertThat(drafts.versions(ERFURT))
        .singleElement()
        .satisfies(one -> assertThat(one.by().name()).isEqualTo("kim"))
        .satisfies(one -> assertThat(one.by().role()).isEqualTo("system-admin"))
        .satisfies(one -> assertThat(one.action()).isEqualTo("answered"))
        .satisfies(one -> assertThat(one.about()).isEqualTo("Hundesteuer Anmeldung (3)"));
    assertThat(page(HUND)).contains("Offen sind 17 Fragen");
  }

  @Test
  void saysHowManyWereTakenAndHowManyAreLeft() {
    var sent = form(HUND + "?thema=house").answer("document.avv", "signed");
    var notice =
        sent.to(server, HUND, COORDINATOR, ERFURT).getMvcResult().getFlashMap().get("notice");
    assertThat(String.valueOf(notice))
        .contains("Eine Antwort ist gespeichert.", "Offen sind noch 19.");
  }

  @Test
  void whatIsAskedMoreOrNoMoreBecauseOfAnAnswerIsCounted() {
    var jena = "/anbindungen/160530000000/hundesteuer-anmeldung/erhebung";
    var id = MunicipalityId.of("160530000000");
    var html = page(jena + "?thema=target", COORDINATOR, id);
    var sent = Sent.of(html).answer("target", "kommunalsteuer-csv");
    var notice = sent.to(server, jena, COORDINATOR, id).getMvcResult().getFlashMap().get("notice");
    assertThat(String.valueOf(notice)).contains("Fragen sind dadurch dazugekommen");
    assertThat(drafts.of(id).changed()).isNotEmpty();
  }

  @Test
  void takesOutWhatThereIsNotAndAsksNoMoreForWhatFollows() {
    var survey = "/anbindungen/" + SAALETAL + "/hundesteuer-anmeldung/erhebung";
    var bucha = "statute.160745011008.steuerGefaehrlicherHund";
    var sent = Sent.of(page(survey + "?frage=" + bucha, COORDINATOR, SAALETAL));
    var before = Objects.requireNonNull(sent.fields.getFirst("vor." + bucha));
    assertThat(before).matches("\\d+,\\d\\d");

    var notice =
        sent.answer(bucha, before, "\u2013")
            .to(server, survey, COORDINATOR, SAALETAL)
            .getMvcResult()
            .getFlashMap()
            .get("notice");

    assertThat(String.valueOf(notice))
        .contains("Eine weitere Frage er\u00FCbrigt sich. Offen sind noch 99.");
    assertThat(page(survey + "/beantwortet", COORDINATOR, SAALETAL))
        .contains("gibt es bei uns nicht");
  }

  @Test
  void keepsWhatWasTypedAndWritesNothingIfOneAnswerIsWrong() {
    var sent = form(HUND + "?thema=as_is").answer("asIs.schritte", "Mein <b>Text</b>");
    sent.answer("asIs.minutenJeFall", "viele").answer("asIs.tageJeFall", "?", "12");
    var result = sent.to(server, HUND, COORDINATOR, ERFURT);

    assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(result)
        .bodyText()
        .contains("Mein &lt;b&gt;Text", "value=\"viele\"", "value=\"12\"")
        .contains("href=\"#frage-asIs.minutenJeFall\"", "Hier stehen zwei Antworten")
        .contains("kern-fieldset--error", "Es ist noch nichts gespeichert")
        .doesNotContain("<b>Text");
    assertThat(drafts.of(ERFURT).hasChanges()).isFalse();
  }

  @Test
  void keepsIDoNotKnowVisibleAndGetsOnWithTheOthers() {
    var sent = form(HUND + "?thema=as_is");
    for (var id : sent.fields.keySet().stream().filter(one -> one.startsWith("stand.")).toList()) {
      sent.answer(id.substring("stand.".length()), "?");
    }
    sent.to(server, HUND, COORDINATOR, ERFURT);

    assertThat(page(HUND + "?thema=as_is"))
        .contains("frage-asIs.medienbrueche", "frage-asIs.rueckfragenProzent")
        .contains("weiß nicht")
        .doesNotContain("frage-asIs.tageJeFall");
    assertThat(page(HUND)).contains("Offen sind 20 Fragen");
  }

  @Test
  void aFormSentTwiceIsTakenOnce() {
    var sent = form(HUND + "?thema=house").answer("document.avv", "signed");
    sent.to(server, HUND, COORDINATOR, ERFURT);
    var again = sent.to(server, HUND, COORDINATOR, ERFURT);

    assertThat(again).hasStatus3xxRedirection();
    assertThat(String.valueOf(again.getMvcResult().getFlashMap().get("notice")))
        .contains("nichts Neues");
    assertThat(drafts.versions(ERFURT)).hasSize(1);
  }

  @Test
  void nobodyOverwritesAnotherUnseen() {
    var mine = form(HUND + "?thema=house").answer("document.avv", "draft");
    form(HUND + "?thema=house")
        .answer("document.avv", "signed")
        .to(server, HUND, COORDINATOR, ERFURT);

    var late = mine.to(server, HUND, SYSTEM_ADMIN, ERFURT);

    assertThat(late).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(late).bodyText().contains("inzwischen jemand anderes", "fertig und unterschrieben");
    assertThat(text(PROFILE)).contains("avv: {state: signed");

    var meant = Sent.of(bodyOf(late)).answer("document.avv", "draft");
    assertThat(meant.to(server, HUND, SYSTEM_ADMIN, ERFURT)).hasStatus3xxRedirection();
    assertThat(text(PROFILE)).contains("avv: {state: draft");
    assertThat(drafts.versions(ERFURT)).hasSize(2);
  }

  @Test
  void changesWhatIsAnswered() {
    assertThat(page(HUND + "/beantwortet", HEAD, ERFURT))
        .contains("Angaben der Verwaltung", "amtliches Register")
        .doesNotContain(">\u00C4ndern</a>");
    assertThat(page(HUND + "/beantwortet")).contains("?frage=contact.email#fragen");
    var sent = form(HUND + "?frage=contact.email");
    assertThat(sent.fields).containsKey("stand.contact.email").doesNotContainKey("stand.target");

    assertThat(
            sent.answer("contact.email", "neu@erfurt.example")
                .to(server, HUND, COORDINATOR, ERFURT))
        .hasRedirectedUrl(HUND + "/beantwortet");
    assertThat(page(HUND + "/beantwortet")).contains("neu@erfurt.example", "Organisation");
  }

  @Test
  void makesANewUnitByItsName() {
    var sent = form(HUND + "?frage=unit").answer("unit", "", "Hundestelle");
    assertThat(sent.to(server, HUND, COORDINATOR, ERFURT)).hasStatus3xxRedirection();
    assertThat(text(PROFILE)).contains("id: hundestelle");
    var both = form(HUND + "?frage=unit").answer("unit", "kasse", "Andere Stelle");
    assertThat(both.to(server, HUND, COORDINATOR, ERFURT))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void takesNoAnswersToWhatItDidNotAsk() {
    var sent = form(HUND + "?thema=house").answer("covers", "alles").answer("gibt.es.nicht", "x");
    sent.answer("statute.160745011002.steuerErsterHund", "1").answer("../../x", "y");
    assertThat(sent.to(server, HUND, COORDINATOR, ERFURT)).hasStatus3xxRedirection();
    assertThat(drafts.versions(ERFURT)).isEmpty();
    assertThat(form(HUND + "?frage=covers").fields).doesNotContainKey("stand.covers");
  }

  @Test
  void endsAtSizesNobodyTypes() {
    var sent = form(HUND + "?thema=as_is").answer("asIs.schritte", "x ".repeat(500_000));
    assertThat(sent.to(server, HUND, COORDINATOR, ERFURT))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    var role = form(HUND + "?thema=house").answer("document.avv", "signed");
    assertThat(role.with("rolle", "Erika Muster").to(server, HUND, COORDINATOR, ERFURT))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(drafts.of(ERFURT).hasChanges()).isFalse();
  }

  @Test
  void isWrittenByThoseOfTheAdministrationOnly() {
    var sent = form(HUND + "?thema=house").answer("document.avv", "signed");
    for (var role : new Role[] {LAND, HEAD, Role.DATA_PROTECTION, Role.CASE_WORKER}) {
      assertThat(sent.to(server, HUND, role, ERFURT)).hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(sent.to(server, HUND, COORDINATOR, SAALETAL)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(upload("Kennung;Antwort\n", SAALETAL)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.post().uri(HUND).params(sent.fields).with(as(COORDINATOR, ERFURT)))
        .hasStatus(HttpStatus.FORBIDDEN); // without the token of the form
    for (var page : new String[] {"/beantwortet", "/druck"}) {
      assertThat(server.get().uri(HUND + page).with(as(COORDINATOR, SAALETAL)))
          .hasStatus(HttpStatus.NOT_FOUND);
      assertThat(server.get().uri(HUND + page).with(as(Role.CASE_WORKER, ERFURT)))
          .hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(page(HUND, LAND, ERFURT)).contains("Warum gefragt wird").doesNotContain("<textarea");
  }

  @Test
  void printsAllOpenQuestions() {
    assertThat(page(HUND + "/druck", HEAD, ERFURT))
        .contains("1. ", "20. ", "zb-line", "fertig und unterschrieben", "Wer antworten kann")
        .doesNotContain("21. ", "<select", "<form class=\"zb-form");
  }

  @Test
  void takesTheTableOrTellsTheLine() {
    var good =
        "Kennung;Antwort;Von;Am\r\nasIs.schritte;pr\u00FCfen;fachamt;\r\ndocument.avv;draft;;1.11.2026\r\n";
    var bad = good + "asIs.minutenJeFall;viele;fachamt;\r\ngibt.es.nicht;x;it;\r\n";

    assertThat(upload(bad, ERFURT))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Tabelle, Zeile 4", "Tabelle, Zeile 5", "Es ist nichts gespeichert");
    assertThat(upload("a;b\n", ERFURT)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(drafts.of(ERFURT).hasChanges()).isFalse();

    assertThat(upload(good, ERFURT)).hasRedirectedUrl(HUND);
    assertThat(text(PLAN)).contains("schritte: {value: pr\u00FCfen, by: fachamt");
    assertThat(text(PROFILE)).contains("avv: {state: draft, date: 2026-11-01}");
    assertThat(upload(good, ERFURT)).as("the same again").hasRedirectedUrl(HUND);
    var later = good.replace("pr\u00FCfen", "nur ablegen");
    assertThat(upload(later, ERFURT))
        .as("somebody has answered since the table was saved")
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Tabelle, Zeile 2", "ist inzwischen beantwortet");
    assertThat(text(PLAN)).contains("schritte: {value: pr\u00FCfen, by: fachamt");
    assertThat(upload("x".repeat(1024 * 1024 + 1), ERFURT)).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
  }

  private MvcTestResult upload(String table, MunicipalityId municipality) {
    var file = new MockMultipartFile("datei", "a.csv", "text/csv", table.getBytes(UTF_8));
    return server
        .post()
        .uri(HUND + "/tabelle")
        .multipart()
        .file(file)
        .with(as(COORDINATOR, municipality))
        .with(csrf())
        .exchange();
  }

  private Sent form(String address) {
    return Sent.of(page(address));
  }

  private String page(String address) {
    return page(address, COORDINATOR, ERFURT);
  }

  private String page(String address, Role role, MunicipalityId municipality) {
    var result = server.get().uri(address).with(as(role, municipality)).exchange();
    assertThat(result).hasStatusOk();
    return bodyOf(result);
  }

  private static String bodyOf(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), UTF_8);
  }

  private String text(String path) {
    return new String(drafts.of(ERFURT).workspace().file(path).orElseThrow(), UTF_8);
  }
}
