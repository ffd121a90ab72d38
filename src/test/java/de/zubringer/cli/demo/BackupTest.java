package de.zubringer.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.cli.CommandLines;
import de.zubringer.testing.ExternalPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The whole demo on a PostgreSQL of one's own, backed up in the middle of its traffic, killed, and
 * restored into an embedded one, where its journeys go on.
 */
class BackupTest {
  private static final String ALL_AT_REST = "Alle Beispielanträge sind verarbeitet: 27";
  private static final long SECONDS_MAX = 900;

  @TempDir Path folder;

  @Test
  void journeysGoOnWhereABackupWasRestored() throws IOException {
    var here = folder.resolve("hier");
    var there = folder.resolve("dort");
    var file = folder.resolve("sicherung.zip").toString();
    var address = ExternalPostgres.freshAddress();
    var login =
        Map.of(
            "ZUBRINGER_DB_URL", address,
            "ZUBRINGER_DB_USER", ExternalPostgres.USER,
            "ZUBRINGER_DB_PASSWORD", ExternalPostgres.PASSWORD);
    var url =
        address
            + "?user="
            + ExternalPostgres.USER
            + "&password="
            + ExternalPostgres.PASSWORD.replace(" ", "%20");
    var demo = DemoProcess.start("demo", here, login, SECONDS_MAX);
    demo.until("gesendet: 20 von 39");
    good("backup", file, "--database", url, "--data", here.toString());
    good("audit", "verify", "--database", url, "--data", here.toString());
    demo.kill();
    assertThat(here.resolve("postgres")).as("the external one was used").doesNotExist();

    FileSystemUtils.copyRecursively(here, there);
    good("restore", file, "--data", there.toString());
    good("audit", "verify", "--data", there.toString());
    Map<String, Integer> states;
    try (var restored = DemoProcess.start("demo", there, Map.of(), SECONDS_MAX)) {
      var page = restored.until("http://127.0.0.1:").strip();
      restored.until(ALL_AT_REST);
      states = states(page);
      // beside the running server
      good("backup", folder.resolve("zweite.zip").toString(), "--data", there.toString());
      good("audit", "verify", "--data", there.toString());
    }

    assertThat(states).containsEntry("delivered", 27).containsEntry("held", 10);
    assertThat(states).containsEntry("refused", 2).hasSize(3);
  }

  /** Stop and copy: the other way the handbook names. */
  @Test
  void aCopyOfAStoppedFolderGoesOn() throws IOException {
    var here = folder.resolve("hier");
    var filled = folder.resolve("sicherung.zip").toString();
    var demo = DemoProcess.start("demo", here, Map.of(), SECONDS_MAX);
    demo.until("gesendet: 1 von 39");
    demo.close();

    var there = folder.resolve("kopie");
    copy(here, there);

    good("backup", filled, "--data", there.toString());
    good("audit", "verify", "--data", there.toString());
    try (var copied = DemoProcess.start("demo", there, Map.of(), SECONDS_MAX)) {
      copied.until(ALL_AT_REST);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var one : files.toList()) {
        Files.copy(
            one,
            to.resolve(from.relativize(one).toString()),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static void good(String... arguments) {
    var run = CommandLines.run(arguments);
    assertThat(run.code()).as(run.out() + run.messages()).isZero();
  }

  private static Map<String, Integer> states(String url) {
    var answer =
        DemoProcess.ask(
            URI.create(url + "/api/v1/journeys?limit=100"), "betrieb", DemoLogIns.PASSWORD);
    var states = new HashMap<String, Integer>();
    for (var journey : answer.path("journeys")) {
      states.merge(journey.path("state").asString(""), 1, Integer::sum);
    }
    return states;
  }
}
