package de.zubringer.web.adaptation;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class AdaptationPagesTest {
  private static final String HUND = "/anbindungen/" + SAALETAL + "/hundesteuer-anmeldung";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
  }

  @Test
  void asksWhatIsOpenWithItsReason() {
    assertThat(server.get().uri(HUND + "/erhebung").with(as(Role.COORDINATOR, SAALETAL)))
        .hasStatusOk()
        .bodyText()
        .contains("Erhebung: Hundesteuer Anmeldung", "Offen sind", "Warum gefragt wird")
        .contains(HUND + "/erhebung.csv");
    var sheet = server.get().uri(HUND + "/erhebung.csv").with(as(Role.HEAD, SAALETAL)).exchange();
    assertThat(sheet.getResponse().getHeader("Content-Disposition")).contains("erhebung-");
    assertThat(sheet).bodyText().contains(";");
  }

  @Test
  void asksOfALeistungThatIsNotConnectedYet() {
    assertThat(
            server
                .get()
                .uri("/anbindungen/" + ERFURT + "/einbuergerung/erhebung")
                .with(as(Role.COORDINATOR, ERFURT)))
        .hasStatusOk()
        .bodyText()
        .contains("Erhebung: ");
  }

  @Test
  void saysWhatDoesNotFitYet() {
    assertThat(server.get().uri(HUND + "/luecken").with(as(Role.DATA_PROTECTION, SAALETAL)))
        .hasStatusOk()
        .bodyText()
        .contains("L\u00FCcken: Hundesteuer Anmeldung", "Wer handeln kann", "Altenberga");
    assertThat(
            server
                .get()
                .uri("/anbindungen/" + SAALETAL + "/einbuergerung/luecken")
                .with(as(Role.LAND)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void showsThemOnlyToThoseWhoSeeTheConnection() {
    for (var page : new String[] {"/erhebung", "/erhebung.csv", "/luecken", "/probelauf"}) {
      assertThat(server.get().uri(HUND + page).with(as(Role.COORDINATOR, ERFURT)))
          .hasStatus(HttpStatus.NOT_FOUND);
      assertThat(server.get().uri(HUND + page).with(as(Role.CASE_WORKER, SAALETAL)))
          .hasStatus(HttpStatus.FORBIDDEN);
      assertThat(server.get().uri("/anbindungen/x/y" + page).with(as(Role.LAND)))
          .hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(
            server
                .get()
                .uri("/anbindungen/" + SAALETAL + "/wohngeld-mietzuschuss/probelauf")
                .with(as(Role.LAND)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }
}
