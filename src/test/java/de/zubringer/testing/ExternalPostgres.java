package de.zubringer.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL as somebody else runs it: a server of its own, log-in by password over TCP, and a
 * role with exactly the rights the handbook asks for, made by the very lines it prints.
 */
public final class ExternalPostgres {
  public static final String USER = "zubringer";
  public static final String PASSWORD = "ein langes Geheimnis";

  private static final Path HANDBOOK = Path.of("docs/handbuch/datenhaltung.md");
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private ExternalPostgres() {}

  /** JDBC address of a fresh, empty database, log-in included. */
  public static String freshUrl() {
    return freshAddress() + "?user=" + USER + "&password=" + PASSWORD.replace(" ", "%20");
  }

  /** The same without log-in, as it stands on the command line. */
  public static String freshAddress() {
    var name = "external" + COUNT.incrementAndGet();
    handbook().stream()
        .filter(line -> !line.startsWith("create role"))
        .forEach(line -> execute(line.replace("database zubringer", "database " + name)));
    return "jdbc:postgresql://127.0.0.1:" + server().getPort() + "/" + name;
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        var data = Files.createTempDirectory("external-postgres");
        server =
            EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        Files.writeString(
            data.resolve("pg_hba.conf"),
            """
            host all postgres 127.0.0.1/32 trust
            host all all 127.0.0.1/32 scram-sha-256
            """);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      execute("select pg_reload_conf()");
      handbook().stream()
          .filter(line -> line.startsWith("create role"))
          .forEach(line -> execute(line.replace("GEHEIM", PASSWORD)));
    }
    return server;
  }

  private static List<String> handbook() {
    try {
      var text = Files.readString(HANDBOOK);
      var from = text.indexOf("```sql\n") + "```sql\n".length();
      return Arrays.stream(text.substring(from, text.indexOf("```", from)).split(";\n", -1))
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(String command) {
    try (var connection = server().getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new IllegalStateException(command, e);
    }
  }
}
