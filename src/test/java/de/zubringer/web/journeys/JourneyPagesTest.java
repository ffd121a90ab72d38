package de.zubringer.web.journeys;

import static de.zubringer.web.People.MUSTERSTADT;
import static de.zubringer.web.People.NACHBARSTADT;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.audit.AuditEntry;
import de.zubringer.audit.AuditTrail;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class JourneyPagesTest {
  private static final String SECRET = "{\"halter\":{\"familienname\":\"Geheimnisträger\"}}";
  private static final String ATTACHMENT = "attachment:1:versicherung";

  @Autowired MockMvcTester server;
  @Autowired SampleJourneys samples;
  @Autowired AuditTrail trail;

  @Test
  void showsOwnJourneyByStages() {
    var page = "/sendungen/" + samples.delivered(MUSTERSTADT, "Musterhausen", SECRET);

    assertThat(get(page, Role.CASE_WORKER))
        .hasStatusOk()
        .bodyText()
        .contains("Überblick", "FIT-Connect", "Datei HUND.csv");
    assertThat(get(page + "?stufe=eingang", Role.CASE_WORKER))
        .bodyText()
        .contains("application/pdf", "Eingegangen und versiegelt");
    assertThat(get(page + "?stufe=pruefung", Role.CASE_WORKER)).bodyText().contains("gekürzt");
    assertThat(get(page + "?stufe=zuordnung", Role.CASE_WORKER))
        .bodyText()
        .contains("Regeltext", "gültig ab 01.01.2025");
    assertThat(get(page + "?stufe=uebergabe", Role.CASE_WORKER)).bodyText().contains("HUND.csv");
    assertThat(get(page + "?stufe=rueckmeldung", Role.CASE_WORKER))
        .bodyText()
        .contains("So weit ist die Sendung noch nicht");
  }

  @ParameterizedTest
  @EnumSource(names = {"CASE_WORKER", "COORDINATOR", "SYSTEM_ADMIN"})
  void masksEveryValueUntilSomebodyLooksIn(Role role) {
    var id = samples.delivered(MUSTERSTADT, "Musterhausen", SECRET);
    var application = "/sendungen/" + id + "?stufe=antrag";

    assertThat(get(application, role))
        .hasStatusOk()
        .bodyText()
        .contains("familienname", "•••", "Diese Sendung hat noch niemand eingesehen")
        .doesNotContain("Geheimnisträger", "schein.pdf");
    assertThat(get("/sendungen/" + id + "?stufe=zieldokument", role))
        .bodyText()
        .contains("HALTER", "•••")
        .doesNotContain("Müller", "NEU;");

    var opened = look(id, role, "antrag", "Rückfrage der Leitung");
    assertThat(opened).hasRedirectedUrl(application);
    assertThat(getWith(application, role, opened))
        .bodyText()
        .contains("Geheimnisträger", "schein.pdf", "kim", "Rückfrage der Leitung");
    assertThat(get(application, role))
        .bodyText()
        .contains("kim", "Rückfrage der Leitung")
        .doesNotContain("Geheimnisträger");
    assertThat(getWith("/sendungen/" + id + "?stufe=zieldokument", role, opened))
        .bodyText()
        .doesNotContain("Müller");
    assertThat(trail.about(MUSTERSTADT, id.toString()))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("content-revealed:antrag");
              assertThat(entry.by().name()).isEqualTo("kim");
            });
    assertThat(trail.firstBroken(MUSTERSTADT)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CASE_WORKER", "COORDINATOR", "SYSTEM_ADMIN"})
  void hidesJourneysOfOthersAsIfThereWereNone(Role role) {
    var id = samples.delivered(NACHBARSTADT, "Nachbardorf", SECRET);

    assertThat(get("/sendungen/" + id, role))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyText()
        .doesNotContain("Geheimnisträger", "Nachbardorf");
    assertThat(look(id, role, "antrag", "")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(file(id, role, "antrag", ATTACHMENT)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(trail.about(NACHBARSTADT, id.toString())).isEmpty();
    for (var filter : List.of("?text=" + id, "?kommune=" + NACHBARSTADT)) {
      assertThat(get("/sendungen" + filter, role))
          .bodyText()
          .doesNotContain(">" + id.toString().substring(0, 8));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OPERATOR", "LAND", "HEAD", "DATA_PROTECTION"})
  void neverOpensContentToOthers(Role role) {
    var id = samples.delivered(MUSTERSTADT, "Musterhausen", SECRET);

    assertThat(look(id, role, "antrag", "")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(file(id, role, "antrag", ATTACHMENT)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(trail.about(MUSTERSTADT, id.toString())).isEmpty();
  }

  @Test
  void showsOperatorTheWayButNeverTheContent() {
    var id = samples.delivered(MUSTERSTADT, "Musterhausen", SECRET);

    for (var stage : List.of("ueberblick", "eingang", "antrag", "zieldokument")) {
      assertThat(get("/sendungen/" + id + "?stufe=" + stage, Role.OPERATOR))
          .hasStatusOk()
          .bodyText()
          .doesNotContain("Geheimnisträger", "Müller", "schein.pdf", "familienname");
    }
    assertThat(get("/sendungen/" + id, Role.OPERATOR))
        .bodyText()
        .contains("Musterhausen", "Den Inhalt des Antrags sieht nur die zuständige Verwaltung");
  }

  @Test
  void givesFilesToBeSavedOnlyAndNotesIt() {
    var id = samples.delivered(MUSTERSTADT, "Musterhausen", SECRET);

    assertThat(file(id, Role.CASE_WORKER, "antrag", ATTACHMENT))
        .hasStatusOk()
        .hasContentType("application/octet-stream")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .headers()
        .hasHeaderSatisfying(
            "Content-Disposition",
            value -> assertThat(value.getFirst()).startsWith("attachment").contains("schein.pdf"));
    assertThat(trail.about(MUSTERSTADT, id.toString()))
        .extracting(AuditEntry::action)
        .containsExactly("content-revealed:antrag-datei");
    assertThat(file(id, Role.CASE_WORKER, "antrag", "fehlt")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(file(id, Role.CASE_WORKER, "zieldokument", ATTACHMENT))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(look(id, Role.CASE_WORKER, "pruefung", "")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {
        "/sendungen/keine-kennung",
        "/sendungen/0f8a6f6e-1111-4222-8333-444455556666",
        "/sendungen/%3Cscript%3E"
      })
  void saysNotFoundForAddressesOfNothing(String address) {
    assertThat(get(address, Role.CASE_WORKER)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void escapesWhatForeignersWrote() {
    var id =
        samples.delivered(
            MUSTERSTADT, "<script>alert(1)</script>", "{\"<b>x\":\"<script>alert(2)</script>\"}");

    assertThat(get("/sendungen/" + id, Role.CASE_WORKER))
        .bodyText()
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
    var opened = look(id, Role.CASE_WORKER, "antrag", "<script>alert(4)");
    assertThat(getWith("/sendungen/" + id + "?stufe=antrag", Role.CASE_WORKER, opened))
        .bodyText()
        .contains("&lt;script&gt;alert(2)", "&lt;script&gt;alert(4)")
        .doesNotContain("<script>alert", "<b>x");
    assertThat(get("/sendungen?text=%22%3E%3Cscript%3Ealert(3)", Role.CASE_WORKER))
        .bodyText()
        .doesNotContain("<script>alert");
  }

  private MvcTestResult get(String address, Role role) {
    return server
        .get()
        .uri(java.net.URI.create(address))
        .with(as(role, People.MUSTERSTADT))
        .exchange();
  }

  private MvcTestResult look(JourneyId id, Role role, String stage, String reason) {
    return server
        .post()
        .uri("/sendungen/{id}/einsicht", id)
        .param("stufe", stage)
        .param("grund", reason)
        .with(csrf())
        .with(as(role, People.MUSTERSTADT))
        .exchange();
  }

  private MvcTestResult file(JourneyId id, Role role, String stage, String part) {
    return server
        .post()
        .uri("/sendungen/{id}/datei", id)
        .param("stufe", stage)
        .param("teil", part)
        .with(csrf())
        .with(as(role, People.MUSTERSTADT))
        .exchange();
  }

  /** The page a button leads to. */
  private MvcTestResult getWith(String address, Role role, MvcTestResult before) {
    return server
        .get()
        .uri(java.net.URI.create(address))
        .flashAttrs(before.getMvcResult().getFlashMap())
        .with(as(role, People.MUSTERSTADT))
        .exchange();
  }
}
