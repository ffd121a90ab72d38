package de.zubringer.web.mappings;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class MappingPagesTest {
  private static final String CSV = "/abbildungen/kommunalsteuer-csv/hundesteuer-anmeldung";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
  }

  @Test
  void listsMappingsWithTheirCoverage() {
    assertThat(get("/abbildungen")).bodyText().contains(CSV, "13 von 13");
  }

  @Test
  void showsWhichLeistungFitsWhichSystem() {
    assertThat(get("/passung"))
        .hasStatusOk()
        .bodyText()
        .contains("CSV-Datei", "REST/JSON", "/passung/hundesteuer-anmeldung");
    assertThat(get("/passung/hundesteuer-anmeldung"))
        .hasStatusOk()
        .bodyText()
        .contains("im Einsatz", "9 von 9 Mustern geschrieben", "S\u00FCdliches Saaletal", CSV)
        .doesNotContain("Zella-Mehlis");
    assertThat(get("/passung/gibt-es-nicht")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void showsTheLandAllAdministrationsButNoMapping() {
    assertThat(server.get().uri("/passung/gewerbeanmeldung").with(as(Role.LAND)))
        .hasStatusOk()
        .bodyText()
        .contains("Zella-Mehlis", "Ilm-Kreis")
        .doesNotContain("href=\"/abbildungen");
  }

  @Test
  void showsEachFieldWithItsSourceAndWhatTheSampleGives() {
    assertThat(get(CSV + "?kommune=160745011000&muster=zwei-hunde"))
        .hasStatusOk()
        .bodyText()
        .contains("HUNDNAME", "$hund.name", "Rufname", "1: ", "Pflichtfelder mit Zeile: 13 von 13")
        .contains("Offene Felder: 0");
  }

  @Test
  void findsFieldsByNameAndShowsOnlyOpenOnes() {
    assertThat(get(CSV + "?text=strasse")).bodyText().contains("STRASSE").doesNotContain("CHIP<");
    assertThat(get(CSV + "?filter=offen"))
        .bodyText()
        .contains("Zu dieser Auswahl gibt es kein Feld.");
  }

  @Test
  void saysWhyASampleDoesNotGetAsFarAsTheMapping() {
    assertThat(get(CSV + "?muster=beginn-fehlt"))
        .hasStatusOk()
        .bodyText()
        .contains("kommt nicht bis zur Abbildung");
  }

  @Test
  void tellsWhereEachFieldOfTheFormEndsUp() {
    assertThat(get(CSV + "/formularfelder"))
        .bodyText()
        .contains("Chipnummer", "CHIP", "weggelassen. Das Verfahren f\u00FChrt kein Geburtsdatum.");
  }

  @Test
  void givesTheTableAsAFile() {
    assertThat(get(CSV + "/austausch/csv"))
        .hasStatusOk()
        .hasContentType("application/octet-stream")
        .bodyText()
        .contains("target;rule;source");
    assertThat(get(CSV + "/austausch/yaml")).bodyText().startsWith("format: mapping/1");
    assertThat(get("/abbildungen/x/y/austausch/csv")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void showsWhatAChangedTableWouldDoAndKeepsNothing() {
    var csv = body(get(CSV + "/austausch/csv"));
    var before = connections.current().snapshot();

    assertThat(
            send("neu.csv", csv.replace("SATZART;constant;;;;;NEU", "SATZART;constant;;;;;AEND")))
        .hasStatusOk()
        .bodyText()
        .contains("Die Abbildung ist ohne Fehler.", "AEND", "format: mapping/1");
    assertThat(send("neu.csv", csv.replace("haltung.beginn", "haltung.begin")))
        .bodyText()
        .contains("haltung.beginn", "CSV, Zeile", "hat Fehler");
    assertThat(send("neu.csv", "nur;Text\n\"")).bodyText().contains("hat Fehler");
    assertThat(connections.current().snapshot()).isEqualTo(before);
  }

  @Test
  void hidesWhatOthersRun() {
    assertThat(get(CSV + "?kommune=" + ERFURT)).bodyText().doesNotContain("value=\"" + ERFURT);
    assertThat(get("/abbildungen/gibt/es-nicht")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.get().uri(CSV).with(as(Role.LAND))).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void comparesWithTheStateBefore() {
    assertThat(get(CSV + "/unterschied")).hasStatusOk().bodyText().contains("Unterschied");
  }

  private MvcTestResult get(String address) {
    return server.get().uri(address).with(as(Role.SYSTEM_ADMIN, SAALETAL)).exchange();
  }

  private MvcTestResult send(String name, String text) {
    return server
        .post()
        .uri(CSV + "/austausch")
        .multipart()
        .file(
            new MockMultipartFile("datei", name, "text/csv", text.getBytes(StandardCharsets.UTF_8)))
        .with(as(Role.SYSTEM_ADMIN, SAALETAL))
        .with(csrf())
        .exchange();
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
