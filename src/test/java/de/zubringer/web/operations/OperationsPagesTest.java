package de.zubringer.web.operations;

import static de.zubringer.web.People.MUSTERSTADT;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class OperationsPagesTest {
  @Autowired MockMvcTester server;
  @Autowired SampleJourneys samples;
  @Autowired Accounts accounts;
  @Autowired JdbcClient sql;
  @Autowired InstantSource clock;

  @AfterEach
  void clear() {
    sql.sql("truncate intake_waiting, backchannel_open_answer").update();
  }

  @Test
  void showsWhatWaitsAndWhyWithItsUrgency() {
    waits(0, "");
    waits(16, "unavailable");
    waits(60 * 25, "refused");
    waits(60 * 73, "unreadable");

    assertThat(server.get().uri("/betrieb").with(as(Role.OPERATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("In der Zeit", "Verspätet", "Alarm", "Höchste Eile")
        .contains("Wird gerade abgeholt", "bat um eine Pause", "gibt die Einreichung nicht heraus");
  }

  @Test
  void saysThatAttachmentsAreNotLookedIntoForMalware() {
    assertThat(server.get().uri("/betrieb").with(as(Role.OPERATOR)))
        .bodyText()
        .contains("Virenscanner", "Nicht eingerichtet", "ungeprüft weitergegeben");
  }

  @Test
  void showsWhatIsUnansweredAndTheAnswersThatNobodyTriesToGiveAnyMore() {
    var journey = samples.held(MUSTERSTADT, "");
    sql.sql(
            """
            insert into backchannel_open_answer
            values (?, ?, 'ACCEPT', now(), 3, 'too-late', true)
            """)
        .param(journey.value())
        .param(MUSTERSTADT.toString())
        .update();

    assertThat(server.get().uri("/betrieb").with(as(Role.OPERATOR)))
        .bodyText()
        .contains("/sendungen/" + journey, "FIT-Connect weist zurück am", "Beendet", "anderem Weg");
  }

  @Test
  void givesTheNumbersToTheOperatorsMonitoringOnly() {
    waits(60 * 25, "unavailable");
    accounts.ensure("monitoring", "geheim", Role.OPERATOR, null);
    accounts.ensure("land", "geheim", Role.LAND, null);

    assertThat(numbers("monitoring"))
        .hasStatusOk()
        .bodyText()
        .contains("zubringer_fitconnect_waiting{age=\"alarm\"} 1.0")
        .contains("zubringer_fitconnect_waiting{age=\"escalation\"} 0.0")
        .contains("zubringer_fitconnect_unanswered{age=\"wall\"}")
        .doesNotContain("zubringer_fitconnect_unanswered{age=\"late\"}")
        .contains("zubringer_fitconnect_foreign 0.0")
        .contains("zubringer_fitconnect_answers_ended 0.0")
        .contains("zubringer_fitconnect_keys{left=\"thirty-days\"}");
    assertThat(numbers("land")).hasStatus(403);
    assertThat(server.get().uri("/actuator/prometheus")).hasStatus(401);
    assertThat(server.get().uri("/actuator/env")).hasStatus3xxRedirection();
  }

  private MockMvcTester.MockMvcRequestBuilder numbers(String name) {
    return server
        .get()
        .uri("/actuator/prometheus")
        .with(SecurityMockMvcRequestPostProcessors.httpBasic(name, "geheim"));
  }

  private void waits(int minutes, String cause) {
    var since = clock.instant().atOffset(ZoneOffset.UTC).minusMinutes(minutes);
    sql.sql("insert into intake_waiting values (?, ?, ?, ?, ?, ?, 0, ?, ?)")
        .params(
            UUID.randomUUID(),
            MUSTERSTADT.toString(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            since,
            since,
            since,
            cause)
        .update();
  }
}
