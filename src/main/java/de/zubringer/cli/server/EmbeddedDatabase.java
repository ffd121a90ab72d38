package de.zubringer.cli.server;

import de.zubringer.cli.CannotGoOn;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * PostgreSQL running in the data directory for this process alone: durable, on the loopback address
 * and a free port, with a random password. The product logs in as the owner of its database, not as
 * superuser.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String NAME = "zubringer";

  /** The fourth line of {@code postmaster.pid}, counted from 0. */
  private static final int PORT_LINE = 3;

  private final Postmaster postmaster;
  private final String server;
  private final String password;

  private EmbeddedDatabase(Postmaster postmaster, int port, String password) {
    this.postmaster = postmaster;
    this.server = "jdbc:postgresql://127.0.0.1:" + port + "/";
    this.password = password;
  }

  public static EmbeddedDatabase start(DataDirectory data) {
    var binaries = PostgresBinaries.unpackedIn(data);
    var cluster = new PostgresCluster(data);
    if (!cluster.isMade()) {
      cluster.make(binaries);
    }
    cluster.checkMajorVersion();
    var postmaster = new Postmaster(binaries, cluster);
    postmaster.stopOrphan();
    var port = freePort();
    cluster.configure(port);
    postmaster.start();
    var database = new EmbeddedDatabase(postmaster, port, cluster.password());
    database.prepareOrClose();
    return database;
  }

  /** The log-in to the one that a server of another process runs in this folder at present. */
  public static Optional<OwnDatabase> running(Path data) {
    try {
      var process = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
      var password = Files.readString(data.resolve("keys").resolve("postgres")).strip();
      return Optional.of(
          new OwnDatabase(
              "jdbc:postgresql://127.0.0.1:"
                  + Integer.parseInt(process.get(PORT_LINE))
                  + "/"
                  + NAME,
              NAME,
              password));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty(); // none runs here, or it is just starting
    }
  }

  /** Whether there is one in this folder, running or not. */
  public static boolean isMadeIn(Path data) {
    return Files.isDirectory(data.resolve("postgres"));
  }

  public String url() {
    return server + NAME;
  }

  public String user() {
    return NAME;
  }

  public String password() {
    return password;
  }

  @Override
  public void close() {
    postmaster.stop();
  }

  private void prepareOrClose() {
    try (var connection = DriverManager.getConnection(server + "postgres", "postgres", password)) {
      if (isMissing(connection, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
        execute(connection, "create role " + NAME + " login password '" + password + "'");
      }
      if (isMissing(connection, "select 1 from pg_database where datname = '" + NAME + "'")) {
        execute(connection, "create database " + NAME + " owner " + NAME);
      }
    } catch (SQLException e) {
      close();
      throw new CannotGoOn(e, "cli.database.no-log-in");
    }
  }

  private static boolean isMissing(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(question)) {
      return !found.next();
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.port.none-free");
    }
  }
}
