package de.zubringer.web.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Sandbox;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SandboxServer
class SandboxPagesTest {
  @Autowired MockMvcTester server;
  @Autowired Sandbox sandbox;

  @ParameterizedTest
  @CsvSource({
    "Origin, http://boese.example",
    "Origin, null",
    "Origin, 'kein : ort'",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void takesNoFormOfAnotherSite(String header, String value) {
    var before = sandbox.clients().size();

    assertThat(
            server
                .post()
                .uri("/sandbox/clients-anlegen")
                .param("rolle", "SENDER")
                .header(header, value))
        .hasStatus(403);
    assertThat(sandbox.clients()).hasSize(before);
  }

  @Test
  void takesItsOwnFormsAndThoseOfPrograms() {
    var form = server.post().uri("/sandbox/clients-anlegen").param("rolle", "SENDER");

    assertThat(form.header("Origin", "http://localhost").header("Sec-Fetch-Site", "same-origin"))
        .hasStatus(302);
    assertThat(server.post().uri("/sandbox/clients-anlegen").param("rolle", "SUBSCRIBER"))
        .hasStatus(302);
  }

  @Test
  void doesNotGiveAClientIdAwayTwice() {
    sandbox.createClient(Caller.Role.SENDER, Optional.of("vergeben"), Optional.of("geheim"));

    assertThat(
            server
                .post()
                .uri("/sandbox/clients-anlegen")
                .param("rolle", "SUBSCRIBER")
                .param("kennung", "vergeben"))
        .hasStatus(302);
    assertThat(sandbox.clients())
        .filteredOn(one -> one.clientId().equals("vergeben"))
        .singleElement()
        .returns(Caller.Role.SENDER, Sandbox.Client::role);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sandbox/zustellpunkte/00000000-0000-4000-8000-000000000000",
        "/sandbox/einreichungen/00000000-0000-4000-8000-000000000000",
        "/sandbox/gibt-es-nicht"
      })
  void doesNotFindWhatIsNotThere(String address) {
    assertThat(server.get().uri(address).header("Accept", "text/html")).hasStatus(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sandbox/einreichungen/keine-uuid",
        "/sandbox/einreichungen?ab=viele",
        "/sandbox/rueckrufe?ab=99999999999"
      })
  void saysThatAQuestionMakesNoSense(String address) {
    assertThat(server.get().uri(address).header("Accept", "text/html")).hasStatus(400);
  }

  @Test
  void movesTheClockNoFurtherThanAnyDeadline() {
    assertThat(server.post().uri("/sandbox/versuche/uhr").param("tage", "100000")).hasStatus(302);
    assertThat(sandbox.clock().ahead()).isZero();
    assertThat(server.post().uri("/sandbox/versuche/uhr").param("tage", "2147483647"))
        .hasStatus(302);
    assertThat(sandbox.clock().ahead()).isZero();
  }

  @Test
  void setsNoFaultItCannot() {
    assertThat(
            server
                .post()
                .uri("/sandbox/versuche/fehler")
                .param("art", "SLOW_BODY")
                .param("anzahl", "0")
                .param("sekunden", "40"))
        .hasStatus(302);
    assertThat(
            server
                .post()
                .uri("/sandbox/versuche/fehler")
                .param("art", "ERFUNDEN")
                .param("anzahl", "1")
                .param("sekunden", "40"))
        .hasStatus(400);
    assertThat(sandbox.faults()).isEmpty();
  }

  @Test
  void repeatsNoCallbackThereNeverWas() {
    assertThat(
            server
                .post()
                .uri("/sandbox/rueckrufe/" + UUID.randomUUID() + "/wiederholen")
                .header("Accept", "text/html"))
        .satisfies(answer -> assertThat(answer.getResponse().getStatus()).isLessThan(500));
  }
}
