package de.zubringer.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.zubringer.cli.CannotGoOn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {
  /** One for all tests: unpacking the program takes its time. */
  @TempDir static Path folder;

  private DataDirectory data;

  EmbeddedDatabaseTest() {
    data = DataDirectory.open(folder);
  }

  @BeforeEach
  void emptyTable() {
    try (var database = EmbeddedDatabase.start(data)) {
      sql(database, "drop table if exists kept");
      sql(database, "create table kept (word text)");
    }
  }

  @AfterEach
  void closeFolder() {
    data.close();
  }

  @Test
  void keepsWhatWasWrittenOverARestart() {
    try (var database = EmbeddedDatabase.start(data)) {
      sql(database, "insert into kept values ('before')");
    }

    try (var database = EmbeddedDatabase.start(data)) {
      assertThat(words(database)).containsExactly("before");
    }
  }

  @Test
  void isDurableAndLocal() {
    try (var database = EmbeddedDatabase.start(data)) {
      assertThat(setting(database, "fsync")).isEqualTo("on");
      assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(database, "full_page_writes")).isEqualTo("on");
      assertThat(setting(database, "data_checksums")).isEqualTo("on");
      assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void asksForItsPasswordAndGivesNoMoreRightsThanNeeded() throws IOException {
    try (var database = EmbeddedDatabase.start(data)) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "postgres"));
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), ""));
      assertThat(setting(database, "is_superuser")).isEqualTo("off");
    }
    var key = Files.getPosixFilePermissions(folder.resolve("keys/postgres"));
    assertThat(PosixFilePermissions.toString(key)).isEqualTo("rw-------");
  }

  @Test
  void goesOnAfterItsProcessWasKilled() throws IOException, InterruptedException {
    data.close();
    var killed = startInOwnProcess();
    var url = firstLine(killed);
    var password = Files.readString(folder.resolve("keys/postgres"));
    client(url, password).sql("insert into kept values ('committed')").update();

    assertThatExceptionOfType(CannotGoOn.class)
        .isThrownBy(() -> DataDirectory.open(folder))
        .returns("cli.data.in-use", CannotGoOn::key);
    killed.destroyForcibly().waitFor();
    assertThat(words(client(url, password))).as("the database outlived").hasSize(1);

    data = DataDirectory.open(folder);
    try (var database = EmbeddedDatabase.start(data)) {
      assertThat(words(database)).containsExactly("committed");
    }
  }

  @Test
  void isNotStoppedByTheFileOfAProcessThatIsSomethingElse() throws IOException {
    var self = ProcessHandle.current().pid();
    Files.writeString(folder.resolve("postgres/postmaster.pid"), self + "\n" + folder + "\n");

    try (var database = EmbeddedDatabase.start(data)) {
      assertThat(words(database)).isEmpty();
    }
  }

  @Test
  void refusesTheFilesOfAnotherMajorVersion() throws IOException {
    var file = folder.resolve("postgres/PG_VERSION");
    var ours = Files.readString(file);
    Files.writeString(file, "12\n");

    assertThatExceptionOfType(CannotGoOn.class)
        .isThrownBy(() -> EmbeddedDatabase.start(data))
        .returns("cli.database.other-version", CannotGoOn::key);
    Files.writeString(file, ours);
  }

  @Test
  void saysWhenItsPasswordIsGone() throws IOException {
    var file = folder.resolve("keys/postgres");
    var password = Files.readString(file);
    Files.delete(file);

    assertThatExceptionOfType(CannotGoOn.class)
        .isThrownBy(() -> EmbeddedDatabase.start(data))
        .returns("cli.database.no-password", CannotGoOn::key);
    Files.writeString(file, password);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static Process startInOwnProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledServer.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String firstLine(Process process) {
    var output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    try {
      return new BufferedReader(output)
          .lines()
          .filter(line -> line.startsWith("jdbc:"))
          .findFirst()
          .orElseThrow();
    } catch (UncheckedIOException e) {
      throw new AssertionError("the process ended early", e);
    }
  }

  private static void sql(EmbeddedDatabase database, String command) {
    client(database.url(), database.password()).sql(command).update();
  }

  private static String setting(EmbeddedDatabase database, String name) {
    return client(database.url(), database.password())
        .sql("select current_setting(:name)")
        .param("name", name)
        .query(String.class)
        .single();
  }

  private static List<String> words(EmbeddedDatabase database) {
    return words(client(database.url(), database.password()));
  }

  private static List<String> words(JdbcClient client) {
    return client.sql("select word from kept").query(String.class).list();
  }

  private static JdbcClient client(String url, String password) {
    return JdbcClient.create(new DriverManagerDataSource(url, "zubringer", password));
  }
}
