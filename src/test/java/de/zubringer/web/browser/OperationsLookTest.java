package de.zubringer.web.browser;

import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.ops.alert.Alerts;
import de.zubringer.ops.situation.Situations;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of Betrieb with trouble on them, in a real browser. */
@ServerTest
class OperationsLookTest {
  private static final String RULES =
      """
      format: alerts/1
      channels:
        - id: bereitschaft
          mail:
            server: smtps://mail.musterstadt.example
            from: zubringer@musterstadt.example
            to: [bereitschaft@musterstadt.example]
        - {id: leitstand, webhook: {address: "https://leitstand.musterstadt.example/zubringer/alarme", secret: "secret:fehlt"}}
      rules:
        - {id: klaerung, measure: held-count, threshold: 1, lasting: PT0S, to: [leitstand]}
        - {id: ziele, measure: target-open, threshold: PT1M, lasting: PT0S}
        - {id: platz, measure: disk-free, threshold: 1}
      """;

  @LocalServerPort int port;

  @Value("${zubringer.data}")
  Path data;

  @Autowired Accounts accounts;
  @Autowired Connections connections;
  @Autowired SampleJourneys samples;
  @Autowired Alerts alerts;
  @Autowired Situations situations;
  @Autowired JdbcClient sql;

  private Visit visit = Visit.NONE;

  @BeforeEach
  void trouble() throws IOException {
    LiveWorkspace.use(connections);
    Files.writeString(data.resolve("alerts.yaml"), RULES);
    samples.held(SAALETAL, "hund[0].rasse");
    samples.held(ZELLA_MEHLIS, "");
    sql.sql(
            """
            insert into pipeline_target (municipality, target, receiver, state, failures, opened_at,
              probe_at, cause, changed_at)
            values (?, 'finanzwesen', '', 'OPEN', 5, now() - interval '3 hours',
              now() + interval '5 minutes',
              'Das Zielsystem „finanzwesen“ ist nicht erreichbar (ConnectException).', now())
            """)
        .param(ZELLA_MEHLIS.toString())
        .update();
    sql.sql(
            """
            insert into ops_node (municipality, node, version, jdk, started_at, beat_at, workers,
              calls, rules, free)
            values ('000000000000', 'zubringer-3.verwaltung.musterstadt.example:8080', '0.0.9',
              '25.0.1+8-LTS', now() - interval '9 days', now() - interval '3 hours', 16, 2,
              'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 7)
            """)
        .update();
    alerts.judge(situations.now());
    accounts.ensure("operator", "geheim", Role.OPERATOR, null);
    visit = Visit.to(port).logIn("operator", "geheim");
  }

  @AfterEach
  void leave() throws IOException {
    visit.close();
    Files.deleteIfExists(data.resolve("alerts.yaml"));
    sql.sql("delete from scheduled_tasks where task_name = 'alert-notice'").update();
    sql.sql("truncate ops_alert, ops_notice, pipeline_target").update();
    sql.sql("delete from ops_node where node like 'zubringer-3%'").update();
  }

  @Test
  void isReadableWithTroubleOnIt() throws IOException {
    for (var page :
        new String[] {
          "/betrieb",
          "/betrieb/anbindungen",
          "/betrieb/ziele",
          "/betrieb/technik",
          "/betrieb/alarme"
        }) {
      assertThat(visit.open(page)).as(page).isEqualTo(200);
      PageLook.check(visit, page);
    }
    visit.page().click("text=Probemeldung senden >> nth=1");
    assertThat(visit.page().textContent("main")).contains("Probemeldung an leitstand");
    Files.writeString(data.resolve("alerts.yaml"), RULES.replace("held-count", "held"));
    visit.open("/betrieb/alarme");
    assertThat(visit.page().textContent("main")).contains("stimmt etwas nicht", "Zeile");
    PageLook.check(visit, "/betrieb/alarme-kaputt");
  }
}
