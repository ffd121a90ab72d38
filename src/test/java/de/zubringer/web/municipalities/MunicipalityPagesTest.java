package de.zubringer.web.municipalities;

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
class MunicipalityPagesTest {
  private static final String ROTHENSTEIN = "160745011079";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
  }

  @Test
  void showsUnitsStatutesSystemsAndMembers() {
    assertThat(server.get().uri("/kommunen/" + SAALETAL).with(as(Role.HEAD, SAALETAL)))
        .hasStatusOk()
        .bodyText()
        .contains("Steuern und Abgaben", "Rothenstein", "40,00", "gültig von 01.01.2020 bis")
        .contains("/anbindungen/" + SAALETAL + "/hundesteuer-anmeldung", "21 Mitgliedsgemeinden");
  }

  @Test
  void showsMembersToTheirAdministrationOnly() {
    assertThat(server.get().uri("/kommunen/" + ROTHENSTEIN).with(as(Role.HEAD, SAALETAL)))
        .hasStatusOk()
        .bodyText()
        .contains("keine eigene Verwaltung");
    assertThat(server.get().uri("/kommunen/" + ROTHENSTEIN).with(as(Role.HEAD, ERFURT)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.get().uri("/kommunen").with(as(Role.HEAD, ERFURT)))
        .bodyText()
        .contains("Erfurt")
        .doesNotContain("Saaletal");
  }

  @Test
  void saysNotFoundForKeysOfNothing() {
    assertThat(server.get().uri("/kommunen/999999999999").with(as(Role.LAND)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.get().uri("/kommunen/abc").with(as(Role.LAND)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }
}
