package de.zubringer.web.connections;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.draft.Drafts;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ConnectionPagesTest {
  private static final String PROFILE =
      "municipalities/160745011000-vg-suedliches-saaletal/profile.yaml";
  private static final String FOREIGN = "municipalities/160510000000-erfurt/profile.yaml";
  private static final String HUND = "/hundesteuer-anmeldung";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;
  @Autowired Drafts drafts;
  @Autowired JdbcClient sql;

  @Value("${zubringer.workspace}")
  Path folder;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
  }

  @AfterEach
  void asBefore() throws IOException {
    sql.sql("delete from draft_version").update();
    sql.sql("delete from connection_folder").update();
    if (connections.folder().files().containsKey("LIESMICH.txt")) {
      connections.goLive(Folder.read(LiveWorkspace.FOLDER), "Test");
    }
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
  void readsTheFilesOfTheAdministrationIntoItsDraft() throws IOException {
    layOut();
    var before = connections.current().snapshot();
    Files.writeString(folder.resolve(PROFILE), "# neu\n", StandardOpenOption.APPEND);
    Files.writeString(folder.resolve(FOREIGN), "# neu\n", StandardOpenOption.APPEND);

    assertThat(reload()).redirectedUrl().isEqualTo("/anbindungen");
    assertThat(reload()).redirectedUrl().isEqualTo("/anbindungen");

    assertThat(connections.current().snapshot()).isEqualTo(before);
    assertThat(drafts.of(SAALETAL).changed()).containsOnlyKeys(PROFILE);
    assertThat(drafts.versions(SAALETAL)).hasSize(1);
    assertThat(drafts.of(ERFURT).hasChanges()).isFalse();
  }

  @Test
  void operatorReadsWhatBelongsToAllAnewUnlessItIsBroken() throws IOException {
    layOut();
    var before = connections.current().snapshot();
    Files.writeString(folder.resolve(PROFILE), "# neu\n", StandardOpenOption.APPEND);

    assertThat(reloadForAll()).redirectedUrl().isEqualTo("/betrieb");
    var good = connections.current().snapshot();
    assertThat(good).isGreaterThan(before);
    assertThat(connections.folder().files()).containsKey("LIESMICH.txt");
    assertThat(connections.folder().files().get(PROFILE))
        .isEqualTo(Files.readAllBytes(LiveWorkspace.FOLDER.resolve(PROFILE)));

    Files.writeString(folder.resolve("workspace.yaml"), "format: [");
    var broken = reloadForAll();
    assertThat(connections.current().snapshot()).isEqualTo(good);
    assertThat(
            server
                .get()
                .uri("/betrieb")
                .with(as(Role.OPERATOR))
                .flashAttrs(broken.getMvcResult().getFlashMap()))
        .bodyText()
        .contains("Die Arbeitsmappe enthält Fehler", "workspace.yaml, Zeile");
    assertThat(
            server
                .post()
                .uri("/betrieb/arbeitsmappe")
                .with(as(Role.COORDINATOR, SAALETAL))
                .with(csrf()))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private MvcTestResult reload() {
    return server
        .post()
        .uri("/anbindungen/arbeitsmappe")
        .with(as(Role.COORDINATOR, SAALETAL))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult reloadForAll() {
    return server
        .post()
        .uri("/betrieb/arbeitsmappe")
        .with(as(Role.OPERATOR))
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
