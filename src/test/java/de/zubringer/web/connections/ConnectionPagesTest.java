package de.zubringer.web.connections;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ConnectionPagesTest {
  private static final String HUND = "/hundesteuer-anmeldung";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;

  @Value("${zubringer.workspace}")
  Path folder;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
  }

  @Test
  void listsOwnConnectionsAndForTheLandAll() {
    assertThat(server.get().uri("/anbindungen").with(as(Role.COORDINATOR, SAALETAL)))
        .bodyText()
        .contains("/anbindungen/" + SAALETAL + HUND, "Südliches Saaletal")
        .doesNotContain(ERFURT.toString());
    assertThat(server.get().uri("/anbindungen").with(as(Role.LAND)))
        .bodyText()
        .contains("/anbindungen/" + SAALETAL + HUND, "/anbindungen/" + ERFURT + HUND)
        .doesNotContain("neu einlesen");
  }

  @Test
  void drawsTheWayWithItsBranch() {
    assertThat(
            server
                .get()
                .uri("/anbindungen/" + SAALETAL + HUND)
                .with(as(Role.COORDINATOR, SAALETAL)))
        .hasStatusOk()
        .bodyText()
        .contains("<svg class=\"zb-flow", "Steuern und Abgaben", "Ordnungsverwaltung")
        .contains("hundedatei", "Rothenstein", "300,00", "Fachamt");
  }

  @Test
  void writesTheConceptForThoseWhoSeeTheConnection() throws IOException {
    var concept = "/anbindungen/" + SAALETAL + HUND + "/anschlusskonzept.";
    assertThat(server.get().uri("/anbindungen/" + SAALETAL + HUND).with(as(Role.HEAD, SAALETAL)))
        .bodyText()
        .contains(concept + "pdf", concept + "html", concept + "md");
    var pdf = server.get().uri(concept + "pdf").with(as(Role.DATA_PROTECTION, SAALETAL)).exchange();
    assertThat(pdf.getResponse().getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
    assertThat(pdf.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment")
        .contains("anschlusskonzept-hundesteuer-anmeldung-" + SAALETAL + ".pdf");
    assertThat(server.get().uri(concept + "md").with(as(Role.LAND)))
        .bodyText()
        .startsWith("# Anschlusskonzept");
    assertThat(server.get().uri(concept + "html").with(as(Role.HEAD, ERFURT)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.get().uri(concept + "exe").with(as(Role.HEAD, SAALETAL)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.get().uri(concept + "pdf").with(as(Role.CASE_WORKER, SAALETAL)))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void hidesConnectionsOfOthers() {
    assertThat(server.get().uri("/anbindungen/" + ERFURT + HUND).with(as(Role.HEAD, SAALETAL)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.get().uri("/anbindungen/x/y").with(as(Role.LAND)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void readsTheWorkspaceAnewUnlessItIsBroken() throws IOException {
    layOut();
    var before = connections.current().snapshot();

    assertThat(reload()).redirectedUrl().isEqualTo("/anbindungen");
    assertThat(connections.current().snapshot()).isGreaterThan(before);

    var good = connections.current().snapshot();
    Files.writeString(folder.resolve("workspace.yaml"), "format: [");
    var broken = reload();
    assertThat(connections.current().snapshot()).isEqualTo(good);
    assertThat(
            server
                .get()
                .uri("/anbindungen")
                .with(as(Role.COORDINATOR, SAALETAL))
                .flashAttrs(broken.getMvcResult().getFlashMap()))
        .bodyText()
        .contains("Die Arbeitsmappe enthält Fehler", "workspace.yaml, Zeile");
  }

  private MvcTestResult reload() {
    return server
        .post()
        .uri("/anbindungen/arbeitsmappe")
        .with(as(Role.COORDINATOR, SAALETAL))
        .with(csrf())
        .exchange();
  }

  private void layOut() throws IOException {
    for (var file : Folder.read(LiveWorkspace.FOLDER).files().entrySet()) {
      var target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    Files.writeString(folder.resolve("LIESMICH.txt"), "neu", StandardCharsets.UTF_8);
  }
}
