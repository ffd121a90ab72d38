package de.zubringer.web.rollin;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class RollInPagesTest {
  private static final String HUND = "/anbindungen/" + SAALETAL + "/hundesteuer-anmeldung";
  private static final String PLAN = HUND + "/einfuehrung";
  private static final String ORDERS = HUND + "/auftraege";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;
  @Autowired JdbcClient sql;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
  }

  @AfterEach
  void empty() {
    for (var table : new String[] {"plan", "step", "change", "verdict", "order"}) {
      sql.sql("delete from rollin_" + table).update();
    }
  }

  @Test
  void showsThePlanBeforeItBeginsAndBeginsIt() {
    assertThat(get(PLAN, Role.HEAD, SAALETAL))
        .hasStatusOk()
        .bodyText()
        .contains("noch nicht begonnen", "Anschlusskonzept ausstellen", "Steuerverfahren")
        .doesNotContain("Plan beginnen");
    assertThat(post(PLAN + "/beginn", Role.COORDINATOR, SAALETAL, "beginn", "2026-01-05"))
        .hasStatus(HttpStatus.FOUND);

    assertThat(get(PLAN, Role.COORDINATOR, SAALETAL))
        .bodyText()
        .contains("Beginn 05.01.2026", "Jetzt pr\u00FCfen", "\u00DCberf\u00E4llig (")
        .contains("Wartet auf: ", "/einfuehrung/auftakt/stand");
    assertThat(get(PLAN, Role.LAND, SAALETAL))
        .bodyText()
        .doesNotContain("Jetzt pr\u00FCfen", "/einfuehrung/auftakt/stand");
    assertThat(get("/", Role.COORDINATOR, SAALETAL)).bodyText().contains("Schritte der Einf");
    assertThat(get("/anbindungen", Role.SYSTEM_ADMIN, SAALETAL))
        .bodyText()
        .contains("Schritte der Einf");
    assertThat(get("/", Role.COORDINATOR, ERFURT)).bodyText().doesNotContain("Schritte der Einf");
  }

  @Test
  void takesDownWhatPeopleSayAndWhatTheSoftwareFinds() {
    post(PLAN + "/beginn", Role.COORDINATOR, SAALETAL, "beginn", "2026-11-30");
    post(PLAN + "/auftakt/stand", Role.COORDINATOR, SAALETAL, "stand", "in-work");
    post(
        PLAN + "/auftakt/stand",
        Role.COORDINATOR,
        SAALETAL,
        "stand",
        "done",
        "grund",
        "<script>alert(1)</script>");
    post(
        PLAN + "/auftakt/angaben",
        Role.COORDINATOR,
        SAALETAL,
        "wer",
        "Frau Beispiel",
        "minuten",
        "45");
    post(PLAN + "/pruefen", Role.COORDINATOR, SAALETAL);

    assertThat(get(PLAN, Role.COORDINATOR, SAALETAL))
        .bodyText()
        .contains("Frau Beispiel", "&lt;script&gt;", "Im Weg stehen")
        .contains("In Betrieb mit Version", "Gepr\u00FCft am")
        .doesNotContain("<script>alert");
    assertThat(get(PLAN + "/zeiten.csv", Role.COORDINATOR, SAALETAL))
        .bodyText()
        .contains("Auftakt", "45");
    assertThat(get("/anbindungen/zeiten", Role.LAND, SAALETAL))
        .bodyText()
        .contains("Auftakt", "45")
        .doesNotContain("Saaletal", "Beispiel</");
    assertThat(get("/anbindungen/zeiten", Role.COORDINATOR, SAALETAL))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void saysAtTheFieldWhatIsWrong() {
    post(PLAN + "/beginn", Role.COORDINATOR, SAALETAL, "beginn", "2026-11-30");
    for (var wrong :
        new String[][] {
          {"/auftakt/stand", "stand", "done"},
          {"/auftakt/stand", "stand", "blocked"},
          {"/auftakt/stand", "stand", "gibtesnicht"},
          {"/nirgends/stand", "stand", "in-work"},
          {"/auftakt/angaben", "frist", "gestern"},
          {"/auftakt/angaben", "minuten", "-5"},
          {"/auftakt/angaben", "minuten", "99999999999999"},
          {"/beginn", "beginn", "9999-99-99"}
        }) {
      var answer = post(PLAN + wrong[0], Role.COORDINATOR, SAALETAL, wrong[1], wrong[2]);
      assertThat(answer).hasStatus(HttpStatus.FOUND);
      assertThat(answer.getMvcResult().getFlashMap().get("fault"))
          .as(String.join(" ", wrong))
          .isNotNull();
    }
    assertThat(sql.sql("select count(*) from rollin_change").query(Long.class).single()).isZero();
  }

  @Test
  void writesOrdersAndRemindsOfThem() {
    assertThat(get(ORDERS, Role.LAND, SAALETAL))
        .hasStatusOk()
        .bodyText()
        .contains("Landesredaktion", "Zertifizierungsstelle", "Testpakete ohne echte Daten")
        .doesNotContain("Stand festhalten");
    var vendor = ORDERS + "/vendor";
    post(vendor, Role.COORDINATOR, SAALETAL, "stand", "sent", "empfaenger", "Hersteller");

    assertThat(get(ORDERS, Role.COORDINATOR, SAALETAL))
        .bodyText()
        .contains("abgesandt", "Hersteller", "Stand festhalten");
    sql.sql("update rollin_order set remind_on = '2020-01-01', digest = 'x'").update();
    assertThat(get(ORDERS, Role.COORDINATOR, SAALETAL))
        .bodyText()
        .contains("bitte nachfragen", "Veraltet: seit dem Absenden");
    assertThat(get("/", Role.COORDINATOR, SAALETAL)).bodyText().contains("zum Nachfragen: 1");
    for (var ending : new String[] {".pdf", ".txt", ".csv", ".zip"}) {
      var file = get(vendor + ending, Role.COORDINATOR, SAALETAL);
      assertThat(file).hasStatusOk();
      assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    }
    assertThat(get(ORDERS + "/dvdv.zip", Role.COORDINATOR, SAALETAL))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(ORDERS + "/anderes.pdf", Role.COORDINATOR, SAALETAL))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void areForThoseOfTheAdministrationOnly() {
    for (var page : new String[] {PLAN, ORDERS, PLAN + "/zeiten.csv", ORDERS + "/dvdv.pdf"}) {
      assertThat(get(page, Role.COORDINATOR, ERFURT)).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(get(page, Role.CASE_WORKER, SAALETAL)).hasStatus(HttpStatus.FORBIDDEN);
    }
    for (var form :
        new String[] {
          PLAN + "/beginn", PLAN + "/pruefen", PLAN + "/auftakt/stand", ORDERS + "/dvdv"
        }) {
      assertThat(post(form, Role.COORDINATOR, ERFURT, "stand", "sent"))
          .hasStatus(HttpStatus.NOT_FOUND);
      for (var role : new Role[] {Role.LAND, Role.HEAD, Role.DATA_PROTECTION}) {
        assertThat(post(form, role, SAALETAL, "stand", "sent")).hasStatus(HttpStatus.FORBIDDEN);
      }
      assertThat(server.post().uri(form).with(as(Role.COORDINATOR, SAALETAL)))
          .hasStatus(HttpStatus.FORBIDDEN); // no token
    }
    assertThat(sql.sql("select count(*) from rollin_plan").query(Long.class).single()).isZero();
  }

  private MvcTestResult get(String path, Role role, MunicipalityId owner) {
    return server.get().uri(path).with(as(role, owner)).exchange();
  }

  private MvcTestResult post(String path, Role role, MunicipalityId owner, String... fields) {
    var request = server.post().uri(path).with(as(role, owner)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.characterEncoding(StandardCharsets.UTF_8).exchange();
  }
}
