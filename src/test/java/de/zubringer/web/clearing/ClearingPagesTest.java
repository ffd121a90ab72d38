package de.zubringer.web.clearing;

import static de.zubringer.web.People.MUSTERSTADT;
import static de.zubringer.web.People.NACHBARSTADT;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.pipeline.Step;
import de.zubringer.pipeline.StepKind;
import de.zubringer.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ClearingPagesTest {
  @Autowired MockMvcTester server;
  @Autowired SampleJourneys samples;
  @Autowired Journeys journeys;
  @Autowired JdbcClient sql;

  @Test
  void listsOwnHeldJourneysWithCauseAndDeadline() {
    var own = samples.held(MUSTERSTADT, "hund[0].rasse").toString();
    var foreign = samples.held(NACHBARSTADT, "hund[0].rasse").toString();

    assertThat(server.get().uri("/klaerung").with(as(Role.COORDINATOR)))
        .hasStatusOk()
        .bodyText()
        .contains(own, "hund[0].rasse", "anzunehmen", "Erneut versuchen")
        .doesNotContain(foreign);
    assertThat(server.get().uri("/klaerung").with(as(Role.OPERATOR))).bodyText().contains(foreign);
  }

  @Test
  void letsHeldJourneyRunAgain() {
    var id = samples.held(MUSTERSTADT, "");

    assertThat(
            server.post().uri("/klaerung/{id}/erneut", id).with(as(Role.COORDINATOR)).with(csrf()))
        .redirectedUrl()
        .isEqualTo("/sendungen/" + id);
    assertThat(journeys.detail(MUSTERSTADT, id).orElseThrow().steps())
        .anySatisfy(step -> assertThat(step.kind()).isEqualTo(StepKind.RESUMED));
  }

  @Test
  void asksWhetherAnUnclearDeliveryArrivedAndNotesTheAnswer() {
    var id = samples.unclear(MUSTERSTADT);
    fileIsReady(id);

    assertThat(server.get().uri("/klaerung").with(as(Role.COORDINATOR)))
        .bodyText()
        .contains("Im Zielsystem angekommen: " + id.toString().substring(0, 8));
    assertThat(
            server
                .post()
                .uri("/klaerung/{id}/erneut?angekommen=true", id)
                .with(as(Role.COORDINATOR))
                .with(csrf()))
        .redirectedUrl()
        .isEqualTo("/sendungen/" + id);

    assertThat(files(id, "written_at is not null")).isOne();
  }

  @Test
  void takesNoWordAboutADeliveryThatIsNotUnclear() {
    var id = samples.held(MUSTERSTADT, "");
    fileIsReady(id);

    assertThat(
            server
                .post()
                .uri("/klaerung/{id}/erneut?angekommen=false", id)
                .with(as(Role.COORDINATOR))
                .with(csrf()))
        .redirectedUrl()
        .isEqualTo("/klaerung");

    assertThat(files(id, "written_at is null")).isOne();
  }

  private void fileIsReady(JourneyId id) {
    sql.sql(
            """
            insert into delivery_file
              (municipality, journey, system, file_name, sha256, prepared_at)
            values (?, ?, 'fin', 'HUND.csv', 'ab', now())
            """)
        .param(MUSTERSTADT.toString())
        .param(id.value())
        .update();
  }

  private long files(JourneyId id, String condition) {
    return sql.sql("select count(*) from delivery_file where journey = ? and " + condition)
        .param(id.value())
        .query(Long.class)
        .single();
  }

  @Test
  void letsAPersonSendAFaultySubmissionBackOnce() {
    var id = samples.faulty(MUSTERSTADT);

    assertThat(server.get().uri("/klaerung").with(as(Role.COORDINATOR)))
        .bodyText()
        .contains("An den Absender zurückweisen: " + id.toString().substring(0, 8));
    for (var expected : List.of("/sendungen/" + id, "/klaerung/" + id)) {
      assertThat(reject(id)).redirectedUrl().isEqualTo(expected);
    }
    assertThat(journeys.detail(MUSTERSTADT, id).orElseThrow().journey().state())
        .isEqualTo(JourneyState.REFUSED);
    assertThat(
            sql.sql("select task_name from scheduled_tasks where task_instance = ?")
                .param(id.toString())
                .query(String.class)
                .list())
        .containsExactly("fit-connect-reject");
  }

  @Test
  void sendsNothingBackThatWasAcceptedOrBelongsToOthers() {
    var accepted = samples.addressed(MUSTERSTADT).id();
    samples.hold(accepted, Findings.of(Finding.error("secret-missing", "", "fin")));

    assertThat(reject(accepted)).redirectedUrl().isEqualTo("/klaerung/" + accepted);
    assertThat(journeys.detail(MUSTERSTADT, accepted).orElseThrow().journey().state())
        .isEqualTo(JourneyState.HELD);
    assertThat(reject(samples.faulty(NACHBARSTADT))).hasStatus(HttpStatus.NOT_FOUND);
  }

  private MvcTestResult reject(JourneyId id) {
    return server
        .post()
        .uri("/klaerung/{id}/zurueckweisen?problem=found&grund=Trifft+zu", id)
        .with(as(Role.COORDINATOR))
        .with(csrf())
        .exchange();
  }

  @Test
  void leavesJourneysOfOthersAlone() {
    var id = samples.held(NACHBARSTADT, "");

    assertThat(
            server.post().uri("/klaerung/{id}/erneut", id).with(as(Role.COORDINATOR)).with(csrf()))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.post().uri("/klaerung/{id}/erneut", id).with(as(Role.OPERATOR)))
        .as("without token")
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(journeys.detail(NACHBARSTADT, id).orElseThrow().steps())
        .extracting(Step::kind)
        .containsExactly(StepKind.ARRIVED, StepKind.HELD);
  }
}
