package de.zubringer.web.receipts;

import static de.zubringer.web.People.MUSTERSTADT;
import static de.zubringer.web.People.NACHBARSTADT;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.delivery.Confirmations;
import de.zubringer.delivery.pull.FetchTokens;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.pipeline.Step;
import de.zubringer.pipeline.StepKind;
import de.zubringer.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ReceiptsPagesTest {
  @Autowired MockMvcTester server;
  @Autowired SampleJourneys samples;
  @Autowired Journeys journeys;
  @Autowired Confirmations confirmations;
  @Autowired FetchTokens tokens;
  @Autowired JdbcClient sql;

  @Test
  void letsAPersonConfirmOnce() {
    var id = open();

    for (var page : new String[] {"/quittungen", "/sendungen/" + id}) {
      assertThat(server.get().uri(page).with(as(Role.CASE_WORKER)))
          .hasStatusOk()
          .bodyText()
          .contains(id.toString().substring(0, 8), "HUND.csv", "Ist angekommen");
    }
    for (int i = 0; i < 2; i++) {
      assertThat(confirm(id, Role.CASE_WORKER, MUSTERSTADT)).hasStatus3xxRedirection();
    }

    assertThat(confirmations.of(MUSTERSTADT, id).getFirst().confirmedBy()).isEqualTo("kim");
    assertThat(journeys.detail(MUSTERSTADT, id).orElseThrow().steps())
        .filteredOn(step -> step.kind() == StepKind.CONFIRMED)
        .extracting(Step::note)
        .containsExactly("Sachbearbeitung");
    assertThat(server.get().uri("/sendungen/{id}", id).with(as(Role.CASE_WORKER)))
        .bodyText()
        .contains("Bestätigt von kim")
        .doesNotContain("Ist angekommen");
  }

  @Test
  void letsNobodyElseConfirm() {
    var id = open();

    assertThat(confirm(id, Role.OPERATOR, MUSTERSTADT)).hasStatus(403);
    assertThat(confirm(id, Role.HEAD, MUSTERSTADT)).hasStatus(403);
    confirm(id, Role.CASE_WORKER, NACHBARSTADT);
    assertThat(server.get().uri("/quittungen").with(as(Role.LAND))).hasStatus(403);
    assertThat(server.get().uri("/quittungen").with(as(Role.CASE_WORKER, NACHBARSTADT)))
        .bodyText()
        .doesNotContain(id.toString());
    assertThat(confirmations.of(MUSTERSTADT, id).getFirst().isOpen()).isTrue();
  }

  @Test
  void makesTokensForInstallationsThatFetchOnly() {
    assertThat(make(Role.SYSTEM_ADMIN, "gibt-es-nicht")).redirectedUrl().isEqualTo("/quittungen");
    assertThat(make(Role.CASE_WORKER, "fv")).hasStatus(403);
    assertThat(tokens.of(MUSTERSTADT)).isEmpty();
  }

  @Test
  void takesNoTokenOfAnotherAdministrationBack() {
    assertThat(tokens.make(NACHBARSTADT, "fv", "Test", "kim")).isPresent();
    var id = tokens.of(NACHBARSTADT).getFirst().id();

    server
        .post()
        .uri("/quittungen/zugang/{id}/zurueckziehen", id)
        .with(as(Role.SYSTEM_ADMIN))
        .with(csrf())
        .exchange();
    assertThat(tokens.of(NACHBARSTADT)).hasSize(1);

    server
        .post()
        .uri("/quittungen/zugang/{id}/zurueckziehen", id)
        .with(as(Role.SYSTEM_ADMIN, NACHBARSTADT))
        .with(csrf())
        .exchange();
    assertThat(tokens.of(NACHBARSTADT)).isEmpty();
  }

  private JourneyId open() {
    var id = samples.delivered(MUSTERSTADT, "Musterstadt", "{}");
    sql.sql(
            """
            insert into delivery_confirmation
              (municipality, journey, system, reference, expected_at, due_at)
            values (?, ?, 'fin', 'HUND.csv', now(), now())
            """)
        .param(MUSTERSTADT.toString())
        .param(id.value())
        .update();
    return id;
  }

  private MvcTestResult confirm(JourneyId id, Role role, MunicipalityId municipality) {
    return server
        .post()
        .uri("/quittungen/{id}", id)
        .param("system", "fin")
        .with(as(role, municipality))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult make(Role role, String system) {
    return server
        .post()
        .uri("/quittungen/zugang")
        .param("system", system)
        .param("name", "Test")
        .with(as(role))
        .with(csrf())
        .exchange();
  }
}
