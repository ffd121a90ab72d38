package de.zubringer.web.journeys;

import static de.zubringer.web.People.MUSTERSTADT;
import static de.zubringer.web.People.NACHBARSTADT;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Role;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.People;
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
  private static final String FILE = "/datei?teil=attachment:1:versicherung";

  @Autowired MockMvcTester server;
  @Autowired SampleJourneys samples;

  @Test
  void showsOwnJourneyWithItsContent() {
    var id = samples.delivered(MUSTERSTADT, "Musterhausen", SECRET);

    assertThat(get("/sendungen/" + id, Role.CASE_WORKER))
        .hasStatusOk()
        .bodyText()
        .contains("Geheimnisträger", "Müller", "SATZART", "Regeltext", "gültig ab 01.01.2025")
        .contains("schein.pdf", "FIT-Connect", "Datei HUND.csv");
  }

  @ParameterizedTest
  @EnumSource(names = {"CASE_WORKER", "COORDINATOR", "SYSTEM_ADMIN"})
  void hidesJourneysOfOthersAsIfThereWereNone(Role role) {
    var id = samples.delivered(NACHBARSTADT, "Nachbardorf", SECRET);

    assertThat(get("/sendungen/" + id, role))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyText()
        .doesNotContain("Geheimnisträger", "Nachbardorf");
    assertThat(get("/sendungen/" + id + FILE, role)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get("/sendungen?text=Nachbardorf", role))
        .bodyText()
        .doesNotContain(id.toString().substring(0, 8));
    assertThat(get("/sendungen?kommune=" + NACHBARSTADT, role))
        .bodyText()
        .doesNotContain(id.toString().substring(0, 8));
  }

  @Test
  void showsOperatorTheWayButNeverTheContent() {
    var id = samples.delivered(MUSTERSTADT, "Musterhausen", SECRET);

    assertThat(get("/sendungen/" + id, Role.OPERATOR))
        .hasStatusOk()
        .bodyText()
        .contains("Musterhausen", "Den Inhalt des Antrags sieht nur die zuständige Verwaltung")
        .doesNotContain("Geheimnisträger", "Müller", "schein.pdf");
    assertThat(get("/sendungen/" + id + FILE, Role.OPERATOR)).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void givesFilesToBeSavedOnly() {
    var id = samples.delivered(MUSTERSTADT, "Musterhausen", SECRET);

    assertThat(get("/sendungen/" + id + FILE, Role.CASE_WORKER))
        .hasStatusOk()
        .hasContentType("application/octet-stream")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .headers()
        .hasHeaderSatisfying(
            "Content-Disposition",
            value -> assertThat(value.getFirst()).startsWith("attachment").contains("schein.pdf"));
    assertThat(get("/sendungen/" + id + "/datei?teil=fehlt", Role.CASE_WORKER))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void filtersByStateTextAndMunicipality() {
    var here = samples.delivered(MUSTERSTADT, "Filterdorf", SECRET).toString().substring(0, 8);
    var there = samples.delivered(NACHBARSTADT, "Filterheim", SECRET).toString().substring(0, 8);

    assertThat(get("/sendungen?text=filter", Role.OPERATOR)).bodyText().contains(here, there);
    assertThat(get("/sendungen?text=filter&kommune=" + NACHBARSTADT, Role.OPERATOR))
        .bodyText()
        .contains(there)
        .doesNotContain(here);
    assertThat(get("/sendungen?text=filter&stand=held", Role.OPERATOR))
        .bodyText()
        .contains("Zu diesem Filter gibt es keine Sendung")
        .doesNotContain(here, there);
  }

  @Test
  void pagesThroughTheList() {
    for (var number = 0; number < 26; number++) {
      samples.delivered(MUSTERSTADT, "Langliste", SECRET);
    }

    var first = get("/sendungen?text=Langliste", Role.CASE_WORKER);
    assertThat(first).bodyText().contains("Weitere anzeigen");
    var further =
        bodyOf(first).replaceAll("(?s).*href=\"(/sendungen\\?[^\"]*nach=[^\"]*)\".*", "$1");
    assertThat(get(further.replace("&amp;", "&"), Role.CASE_WORKER))
        .hasStatusOk()
        .bodyText()
        .contains("Langliste")
        .doesNotContain("Weitere anzeigen");
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

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {
        "/sendungen?text=%00&stand=x&kommune=abc&nach=y",
        "/sendungen?text=%27%3B--%25&nach=_",
        "/sendungen?nach=2026-11-23T11:00:00Z_kein",
        "/sendungen?leistung=%3Cscript%3E"
      })
  void survivesSenselessFilters(String address) {
    assertThat(get(address, Role.OPERATOR)).hasStatusOk();
  }

  @Test
  void escapesWhatForeignersWrote() {
    var id =
        samples.delivered(
            MUSTERSTADT, "<script>alert(1)</script>", "{\"<b>x\":\"<script>alert(2)</script>\"}");

    assertThat(get("/sendungen/" + id, Role.CASE_WORKER))
        .bodyText()
        .contains("&lt;script&gt;alert(1)", "&lt;script&gt;alert(2)")
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

  private static String bodyOf(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
