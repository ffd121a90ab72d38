package de.zubringer.web.operations;

import static de.zubringer.web.People.MUSTERSTADT;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class AlertPagesTest {
  @Value("${zubringer.data}")
  Path data;

  @Autowired MockMvcTester server;
  @Autowired SampleJourneys samples;
  @Autowired JdbcClient sql;
  @Autowired InstantSource clock;

  @AfterEach
  void clear() throws IOException {
    Files.deleteIfExists(data.resolve("alerts.yaml"));
    sql.sql("delete from scheduled_tasks where task_name = 'alert-notice'").update();
    sql.sql("truncate ops_alert, ops_notice").update();
    sql.sql("delete from ops_node where node in ('verloren:8080', 'da:8080')").update();
    sql.sql("delete from pipeline_target").update();
  }

  @Test
  void showsTheRulesThatAreShippedAndWhereOnesOwnBelong() {
    assertThat(page("/betrieb/alarme"))
        .hasStatusOk()
        .bodyText()
        .contains("mitgelieferten Regeln", data.resolve("alerts.yaml").toString())
        .contains(
            "Zielsystem antwortet nicht",
            "ab 1\u00a0h\u00a00\u00a0min",
            "unter 30\u00a0Tage",
            "niemanden");
  }

  @Test
  void showsWhatIsWrongWithTheFileAndThatTheRulesBeforeGoOn() throws IOException {
    rules("format: alerts/1\nrules:\n  - {id: a, measure: held-agge, threshold: PT1H}\n");

    assertThat(page("/betrieb/alarme"))
        .bodyText()
        .contains("stimmt etwas nicht", "Zeile 3", "mitgelieferten Regeln");
    assertThat(page("/betrieb")).bodyText().contains("stimmt etwas nicht");
  }

  @Test
  void warnsOfARuleThatCanNeverFire() throws IOException {
    rules(
        """
        format: alerts/1
        rules:
          - {id: nie, measure: held-count, threshold: 1, municipality: "999999999999"}
        """);

    assertThat(page("/betrieb/alarme")).bodyText().contains("„nie“", "schlägt nie an");
  }

  @Test
  void sendsATestAndShowsWhatBecameOfIt() throws IOException {
    rules(
        """
        format: alerts/1
        channels:
          - {id: leitstand, webhook: {address: "https://leitstand.example/a", secret: "secret:gibt-es-nicht"}}
        rules: []
        """);
    assertThat(page("/betrieb/alarme"))
        .bodyText()
        .contains("https://leitstand.example/a", "Probemeldung senden", "Es wurde noch nichts");

    assertThat(probe(Role.OPERATOR, "leitstand")).hasStatus(302);
    assertThat(page("/betrieb/alarme")).bodyText().contains("Probemeldung", "leitstand");
    assertThat(sql.sql("select count(*) from ops_notice").query(Long.class).single()).isOne();
    assertThat(probe(Role.OPERATOR, "anderswo")).hasStatus(302);
    assertThat(sql.sql("select count(*) from ops_notice").query(Long.class).single()).isOne();
  }

  @Test
  void letsNobodyElseSendOrForget() {
    for (var role : Role.values()) {
      if (role != Role.OPERATOR) {
        assertThat(probe(role, "leitstand")).as(role.word()).hasStatus(403);
        assertThat(forget(role, "verloren:8080")).as(role.word()).hasStatus(403);
      }
    }
    assertThat(
            server
                .post()
                .uri("/betrieb/alarme/probe")
                .param("weg", "leitstand")
                .with(as(Role.OPERATOR)))
        .as("without token")
        .hasStatus(403);
  }

  @Test
  void showsNodesAndForgetsOneThatIsLost() {
    lost();
    assertThat(page("/betrieb/technik"))
        .hasStatusOk()
        .bodyText()
        .contains("verloren:8080", "Fehlt", "Vergessen", "PostgreSQL", "Migrationen")
        .contains("verschiedenen Versionen", "Prüfketten", "Auf einen späteren Zeitpunkt warten");

    assertThat(forget(Role.OPERATOR, "verloren:8080")).hasStatus(302);
    assertThat(page("/betrieb/technik")).bodyText().doesNotContain("verloren:8080");
  }

  @Test
  void showsEachConnectionAndLeadsToItsJourneys() {
    samples.held(MUSTERSTADT, "");
    assertThat(page("/betrieb/anbindungen"))
        .hasStatusOk()
        .bodyText()
        .contains("/klaerung?kommune=" + MUSTERSTADT, "Davon übergeben", "Älteste");
    assertThat(page("/betrieb")).bodyText().contains("/klaerung?kommune=" + MUSTERSTADT);
    assertThat(page("/betrieb/anbindungen?kommune=123456789012&offen=ja&seite=99"))
        .bodyText()
        .contains("Keine Anbindung passt");
    assertThat(page("/betrieb/anbindungen?kommune=%27%3Cx&seite=-1")).hasStatusOk();
  }

  @Test
  void showsHowEachTargetIs() {
    target("kasse", "OPEN", "'2026-11-23 10:00+00'", null);
    target("probe", "OPEN", "'2026-11-23 10:00+00'", "now() + interval '5 minutes'");
    target("wackelt", "CLOSED", "null", null);

    assertThat(page("/betrieb/ziele"))
        .hasStatusOk()
        .bodyText()
        .contains("kasse", "Ruht", "23.11.2026", "Das Zielsystem antwortet nicht.")
        .contains("Wird geprobt", "wackelt", "Fehler");
    assertThat(page("/betrieb")).bodyText().contains("Ruht", "Wird geprobt");
  }

  private MvcTestResult page(String address) {
    return server.get().uri(URI.create(address)).with(as(Role.OPERATOR)).exchange();
  }

  private MvcTestResult probe(Role role, String channel) {
    return server
        .post()
        .uri("/betrieb/alarme/probe")
        .param("weg", channel)
        .with(as(role))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult forget(Role role, String node) {
    return server
        .post()
        .uri("/betrieb/technik/vergessen")
        .param("knoten", node)
        .with(as(role))
        .with(csrf())
        .exchange();
  }

  private void rules(String text) throws IOException {
    Files.writeString(data.resolve("alerts.yaml"), text);
  }

  private void lost() {
    for (var node : new String[] {"verloren:8080", "da:8080"}) {
      sql.sql(
              """
              insert into ops_node (municipality, node, version, jdk, started_at, beat_at, workers,
                calls, rules) values ('000000000000', ?, ?, '25', ?, ?, 4, 0, '')
              """)
          .params(
              node,
              "0.0." + node.length(),
              clock.instant().atOffset(ZoneOffset.UTC).minusHours(3),
              clock
                  .instant()
                  .atOffset(ZoneOffset.UTC)
                  .minusMinutes(node.startsWith("verloren") ? 5 : 0))
          .update();
    }
  }

  private void target(String name, String state, String opened, @Nullable String probed) {
    sql.sql(
            """
            insert into pipeline_target (municipality, target, receiver, state, failures, opened_at,
              probe_at, probe_until, cause, changed_at)
            values (?, ?, '', ?, 5, %s, now(), %s, 'Das Zielsystem antwortet nicht.', now())
            """
                .formatted(opened, probed == null ? "null" : probed))
        .params(MUSTERSTADT.toString(), name, state)
        .update();
  }
}
