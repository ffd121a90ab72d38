package de.zubringer.retention;

import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static de.zubringer.web.People.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Beside the room, whose tasks it runs by hand. */
@RetentionRoom
class RetentionPagesTest {
  private static final List<Role> READERS =
      List.of(Role.COORDINATOR, Role.SYSTEM_ADMIN, Role.HEAD, Role.DATA_PROTECTION);
  private static final List<Role> DECIDERS = List.of(Role.HEAD, Role.DATA_PROTECTION);
  private static final String REASON = "Klage beim Verwaltungsgericht";

  @Autowired MockMvcTester server;
  @Autowired SampleJourneys samples;
  @Autowired Journeys journeys;
  @Autowired Connections connections;
  @Autowired Holds holds;
  @Autowired Retentions retentions;
  @Autowired Runs runs;
  @Autowired JdbcClient sql;

  @BeforeEach
  void none() throws IOException {
    LiveWorkspace.use(connections);
    for (var table :
        List.of("retention_item", "retention_run", "retention_hold", "retention_mode")) {
      sql.sql("delete from " + table).update();
    }
    sql.sql("update pipeline_journey set changed_at = now()").update();
  }

  @Test
  void showsWhatIsDueWithoutContent() {
    var due = due();

    for (var role : READERS) {
      assertThat(server.get().uri("/aufbewahrung").with(as(role, SAALETAL)))
          .hasStatusOk()
          .bodyText()
          .contains("30 Tage", due.toString(), "Löscht nur nach Freigabe")
          .doesNotContain("Müller", "schein.pdf");
    }
    assertThat(server.get().uri("/aufbewahrung").with(as(Role.HEAD, ZELLA_MEHLIS)))
        .bodyText()
        .doesNotContain(due.toString());
  }

  @Test
  void onlyWhoDecidesHoldsReleasesAndErases() {
    var due = due();
    var hold =
        Map.of("was", "sendung", "sendung", due.toString(), "grund", REASON, "bis", "2999-12-31");
    for (var role : Role.values()) {
      var may = DECIDERS.contains(role);
      for (var path :
          List.of("/art", "/loeschlauf", "/sperren", "/sperren/" + due.value() + "/aufheben")) {
        if (!may) {
          assertThat(post(role, path, hold)).as("%s %s", role, path).hasStatus(403);
        }
      }
      assertThat(server.get().uri("/aufbewahrung/protokolle/1").with(as(role, SAALETAL)))
          .hasStatus(READERS.contains(role) ? 404 : 403);
    }
    assertThat(holds.list(SAALETAL)).isEmpty();
    assertThat(server.get().uri("/aufbewahrung").with(as(Role.COORDINATOR, SAALETAL)))
        .bodyText()
        .doesNotContain("Löschlauf beginnen", "Neue Sperre");

    assertThat(post(Role.HEAD, "/sperren", hold)).redirectedUrl().isEqualTo("/aufbewahrung");
    var placed = holds.list(SAALETAL).getFirst();
    assertThat(page(Role.HEAD)).contains(REASON, "31.12.2999", "kim", "Sperre aufheben");
    post(Role.DATA_PROTECTION, "/sperren/" + placed.id() + "/aufheben", Map.of());
    assertThat(page(Role.HEAD)).contains("Aufgehoben von").doesNotContain(">Sperre aufheben<");
  }

  @Test
  void saysWhatIsWrongWithAHoldAndKeepsWhatWasWritten() {
    var missing = Map.of("was", "leistung", "grund", REASON);
    for (var sent :
        List.of(
            Map.of("was", "sendung", "sendung", "keine", "grund", REASON),
            missing,
            Map.of("was", "alles", "grund", "kurz"),
            Map.of("was", "alles", "grund", REASON, "bis", "gestern"),
            Map.of("was", "alles", "grund", REASON, "bis", "2000-01-01"))) {
      assertThat(post(Role.HEAD, "/sperren", sent))
          .redirectedUrl()
          .isEqualTo("/aufbewahrung#neue-sperre");
    }
    var next = post(Role.HEAD, "/sperren", missing);
    assertThat(
            server
                .get()
                .uri("/aufbewahrung")
                .with(as(Role.HEAD, SAALETAL))
                .flashAttrs(next.getMvcResult().getFlashMap()))
        .bodyText()
        .contains("Es ist keine Leistung gewählt.", "role=\"alert\"", "value=\"" + REASON + "\"");
    assertThat(post(Role.HEAD, "/sperren", Map.of("was", "irgendwas"))).hasStatus(400);
    assertThat(post(Role.HEAD, "/art", Map.of("art", "nie"))).hasStatus(400);
    assertThat(holds.list(SAALETAL)).isEmpty();
  }

  @Test
  void erasesAndShowsTheProtocol() {
    var due = due();
    post(Role.DATA_PROTECTION, "/loeschlauf", Map.of());
    assertThat(page(Role.HEAD)).contains("läuft: 0 von 1");
    while (runs.batch(SAALETAL, 1)) {
      assertThat(retentions.protocol(SAALETAL, 1)).isEmpty();
    }

    assertThat(page(Role.COORDINATOR)).contains("1 gelöscht, 0 geblieben", "Protokoll 1");
    assertThat(server.get().uri("/aufbewahrung/protokolle/1").with(as(Role.COORDINATOR, SAALETAL)))
        .bodyText()
        .contains("Löschprotokoll 1", "Steht so in der Prüfkette", due.toString(), "30 Tage");
    assertThat(server.get().uri("/aufbewahrung/protokolle/1").with(as(Role.HEAD, ZELLA_MEHLIS)))
        .hasStatus(404);
    assertThat(server.get().uri("/sendungen/" + due).with(as(Role.COORDINATOR, SAALETAL)))
        .hasStatusOk()
        .bodyText()
        .contains("Gelöscht am", "Inhalt gelöscht", "Löschlauf 1")
        .doesNotContain("Müller", "schein.pdf", "HUND.csv");
  }

  @Test
  void switchesBetweenByItselfAndApproved() {
    post(Role.HEAD, "/art", Map.of("art", "automatisch"));
    assertThat(page(Role.HEAD)).contains("Löscht jede Nacht von selbst");
    post(Role.HEAD, "/art", Map.of("art", "freigabe"));
    assertThat(retentions.isAutomatic(SAALETAL)).isFalse();
  }

  private JourneyId due() {
    var journey = samples.delivered(SAALETAL, "Rothenstein", "{\"halter\":\"Müller\"}");
    journeys.accepted(journey, Instant.now());
    sql.sql("update pipeline_journey set changed_at = now() - interval '40 days' where journey = ?")
        .param(journey.value())
        .update();
    return journey;
  }

  private String page(Role role) {
    var answer = server.get().uri("/aufbewahrung").with(as(role, SAALETAL)).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private MvcTestResult post(Role role, String path, Map<String, String> sent) {
    var request = server.post().uri("/aufbewahrung" + path).with(as(role, SAALETAL)).with(csrf());
    sent.forEach(request::param);
    return request.exchange();
  }
}
