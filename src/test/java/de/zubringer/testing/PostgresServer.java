package de.zubringer.testing;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL as somebody else runs it: a server of its own, log-in by password over TCP, and a
 * role with exactly the rights the handbook asks for, made by the very lines it prints. It can be
 * stopped, killed and started again; address and data stay.
 */
public final class PostgresServer implements AutoCloseable {
  public static final String USER = "zubringer";
  public static final String PASSWORD = "ein langes Geheimnis";

  private static final Path HANDBOOK = Path.of("docs/handbuch/datenhaltung.md");

  /** Recovery after a kill reads the log of some minutes. */
  private static final long SECONDS_MAX = 120;

  private static final long TRY_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** As an installation has it: nothing is believed stored before it lies on the disk. */
  private static final Map<String, String> DURABLE =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "listen_addresses", "127.0.0.1");

  private final EmbeddedPostgres server;
  private final Path data;
  private final Path control;
  private final String options;

  private PostgresServer(EmbeddedPostgres server, Path data, String options) throws IOException {
    this.server = server;
    this.data = data;
    this.options = options;
    this.control =
        postmaster().info().command().map(Path::of).orElseThrow().resolveSibling("pg_ctl");
    Files.writeString(
        data.resolve("pg_hba.conf"),
        """
        host all postgres 127.0.0.1/32 trust
        host all all 127.0.0.1/32 scram-sha-256
        """);
    execute("select pg_reload_conf()");
    handbook().stream()
        .filter(line -> line.startsWith("create role"))
        .forEach(line -> execute(line.replace("GEHEIM", PASSWORD)));
  }

  /** A new one in an empty folder, which goes with this process. */
  public static PostgresServer start(Path data) {
    return start(data, Map.of());
  }

  /**
   * The same with settings of its own.
   *
   * @param settings instead of, and besides, the durable ones
   */
  public static PostgresServer start(Path data, Map<String, String> settings) {
    var all = new TreeMap<>(DURABLE);
    all.putAll(settings);
    try {
      var port = freePort();
      var builder = EmbeddedPostgres.builder().setDataDirectory(data).setPort(port);
      all.forEach(builder::setServerConfig);
      var options = new StringBuilder("-p " + port);
      all.forEach((name, value) -> options.append(" -c ").append(name).append('=').append(value));
      return new PostgresServer(builder.start(), data, options.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** JDBC address, without log-in, of a fresh, empty database. */
  public String fresh(String name) {
    handbook().stream()
        .filter(line -> !line.startsWith("create role"))
        .forEach(line -> execute(line.replace("database zubringer", "database " + name)));
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
  }

  /** The address with the log-in in it. */
  public static String withLogIn(String address) {
    return address + "?user=" + USER + "&password=" + PASSWORD.replace(" ", "%20");
  }

  /** As a data centre does for maintenance: open transactions are broken off. */
  public void stop() {
    if (!control("-m", "fast", "stop")) {
      throw new IllegalStateException("PostgreSQL does not stop, see " + log());
    }
  }

  /** As a power cut would; its children find out by themselves. */
  public void kill() {
    var process = postmaster();
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Whether it runs. */
  public boolean isRunning() {
    return recorded().flatMap(ProcessHandle::of).isPresent();
  }

  /** Whether it takes log-ins. */
  public boolean answers() {
    try (var connection = server.getPostgresDatabase().getConnection()) {
      return connection.isValid((int) SECONDS_MAX);
    } catch (SQLException e) {
      return false; // not yet, or no more
    }
  }

  /**
   * Returns when it takes log-ins again; children of a killed one may be in the way for a while.
   */
  public void startAgain() {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
    while (!control("-l", log().toString(), "-o", options, "start")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("PostgreSQL does not start, see " + log());
      }
      LockSupport.parkNanos(TRY_EVERY_NANOS);
    }
  }

  private Path log() {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  private boolean control(String... arguments) {
    var command = new ArrayList<String>();
    if (new UnixSystem().getUid() == 0) {
      command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
    }
    command.addAll(
        List.of(control.toString(), "-D", data.toString(), "-w", "-t", Long.toString(SECONDS_MAX)));
    command.addAll(List.of(arguments));
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private ProcessHandle postmaster() {
    return recorded().flatMap(ProcessHandle::of).orElseThrow();
  }

  /** The first line of {@code postmaster.pid} is the number of the process. */
  private Optional<Long> recorded() {
    try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
      return lines.findFirst().map(String::strip).map(Long::valueOf);
    } catch (IOException e) {
      return Optional.empty(); // it does not run
    }
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

  private void execute(String command) {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new IllegalStateException(command, e);
    }
  }

  /** Takes its data with it. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
