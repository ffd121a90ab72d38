package de.zubringer.web.inbox;

import static de.zubringer.web.People.MUSTERSTADT;
import static de.zubringer.web.People.NACHBARSTADT;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class InboxPagesTest {
  private static final String SHEET = "[{\"label\":\"Name des Hundes\",\"value\":\"<b>Bello\"}]";

  @Autowired MockMvcTester server;
  @Autowired Deliveries deliveries;
  @Autowired SampleJourneys journeys;

  @Test
  void showsOwnVorgangWithItsFiles() {
    var id = received(MUSTERSTADT);

    assertThat(server.get().uri("/posteingang").with(as(Role.CASE_WORKER)))
        .bodyText()
        .contains("/posteingang/" + id, "Hundesteuer Anmeldung");
    assertThat(server.get().uri("/posteingang/{id}", id).with(as(Role.CASE_WORKER)))
        .hasStatusOk()
        .bodyText()
        .contains("Name des Hundes", "&lt;b&gt;Bello", "schein.pdf", "/sendungen/" + id);
    assertThat(
            server
                .get()
                .uri("/posteingang/{id}/anlage", id)
                .param("teil", "versicherung")
                .with(as(Role.CASE_WORKER)))
        .hasStatusOk()
        .hasContentType("application/octet-stream")
        .bodyText()
        .isEqualTo("%PDF");
  }

  @Test
  void tellsTheCaseWorkerWhatWasCutOnTheWay() {
    var id = journeys.delivered(MUSTERSTADT, "Musterstadt", "{}");
    received(MUSTERSTADT, id);

    for (var page : List.of("/posteingang/{id}", "/sendungen/{id}")) {
      assertThat(server.get().uri(page, id).with(as(Role.CASE_WORKER)))
          .bodyText()
          .contains("„Halter“ wurde für das Zielsystem auf 20 Zeichen gekürzt");
    }
  }

  @Test
  void ticksOffWhatWasTyped() {
    var id =
        received(
            MUSTERSTADT,
            new JourneyId(UUID.randomUUID()),
            new DeliveryOrder.Document("blatt.pdf", "application/pdf", bytes("%PDF-1.7")));

    assertThat(server.get().uri("/posteingang/{id}", id).with(as(Role.CASE_WORKER)))
        .bodyText()
        .contains("Abtippblatt", "Ist abgetippt", "blatt.pdf");
    assertThat(
            server
                .post()
                .uri("/posteingang/{id}/abgetippt", id)
                .with(csrf())
                .with(as(Role.CASE_WORKER)))
        .hasRedirectedUrl("/posteingang/" + id);
    assertThat(server.get().uri("/posteingang/{id}", id).with(as(Role.CASE_WORKER)))
        .bodyText()
        .contains("Abgetippt am")
        .doesNotContain("Ist abgetippt");
    assertThat(
            server
                .post()
                .uri("/posteingang/{id}/abgetippt", id)
                .with(csrf())
                .with(as(Role.OPERATOR)))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void hidesVorgaengeOfOthers() {
    var id = received(NACHBARSTADT);

    assertThat(server.get().uri("/posteingang/{id}", id).with(as(Role.CASE_WORKER)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            server
                .get()
                .uri("/posteingang/{id}/anlage", id)
                .param("teil", "versicherung")
                .with(as(Role.CASE_WORKER)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.get().uri("/posteingang").with(as(Role.CASE_WORKER)))
        .bodyText()
        .doesNotContain(id.toString());
    assertThat(server.get().uri("/posteingang/{id}", id).with(as(Role.OPERATOR)))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private JourneyId received(MunicipalityId municipality) {
    return received(municipality, new JourneyId(UUID.randomUUID()));
  }

  private JourneyId received(MunicipalityId municipality, JourneyId journey) {
    return received(
        municipality,
        journey,
        new DeliveryOrder.Document("blatt.json", "application/json", bytes(SHEET)));
  }

  private JourneyId received(
      MunicipalityId municipality, JourneyId journey, DeliveryOrder.Document document) {
    var order =
        new DeliveryOrder(
            journey,
            municipality,
            "posteingang",
            "inbox",
            Map.of(),
            DeliveryOrder.Request.NONE,
            DeliveryOrder.Acknowledgement.NONE,
            document,
            List.of(
                new DeliveryOrder.Attachment(
                    "versicherung", "schein.pdf", "application/pdf", Content.of(bytes("%PDF")))),
            new DeliveryOrder.Subject(
                "Hundesteuer Anmeldung", "steuern", Instant.parse("2026-11-23T11:00:00Z"), null));
    assertThat(deliveries.deliver(order)).isInstanceOf(Outcome.Done.class);
    return journey;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
