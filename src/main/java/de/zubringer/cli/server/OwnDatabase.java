package de.zubringer.cli.server;

import de.zubringer.cli.CannotGoOn;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that somebody else runs, by its JDBC address: typed, or of the environment. User and
 * password stand in the environment, or in the address.
 */
public record OwnDatabase(String url, String user, String password) {
  private static final String PREFIX = "jdbc:postgresql:";
  private static final String URL = "ZUBRINGER_DB_URL";

  /** The database was tried and is fit for us; what it does not promise is listed. */
  public record Tried(List<String> notDurable) {}

  /**
   * The one that is typed, or of the environment.
   *
   * @param typed wins over the environment
   * @return empty if the embedded database is meant
   */
  public static Optional<OwnDatabase> of(@Nullable String typed) {
    var url = Optional.ofNullable(typed).or(() -> Optional.ofNullable(System.getenv(URL)));
    return url.map(
        it ->
            new OwnDatabase(
                it,
                System.getenv().getOrDefault("ZUBRINGER_DB_USER", ""),
                System.getenv().getOrDefault("ZUBRINGER_DB_PASSWORD", "")));
  }

  public OwnDatabase {
    if (!url.startsWith(PREFIX)) {
      throw new CannotGoOn("cli.database.no-address", shown(url));
    }
  }

  /** The address without what may be secret in it. */
  public String shown() {
    return shown(url);
  }

  private static String shown(String url) {
    return url.replaceFirst("\\?.*", "");
  }

  /** Ends the verb with one sentence if nobody can log in, or rights are missing. */
  public Tried tried() {
    try (var connection = connect()) {
      if (!"t".equals(asked(connection, "select has_schema_privilege(current_schema(), 'CREATE')"))
          || !"UTF8".equals(asked(connection, "select current_setting('server_encoding')"))) {
        throw new CannotGoOn("cli.database.no-rights", shown());
      }
      return new Tried(notDurable(connection));
    } catch (SQLException e) {
      throw understood(e);
    }
  }

  private static List<String> notDurable(Connection connection) throws SQLException {
    var off = new ArrayList<String>();
    for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
      if ("off".equals(asked(connection, "select current_setting('" + setting + "')"))) {
        off.add(setting);
      }
    }
    return off;
  }

  public Connection connect() throws SQLException {
    return user.isEmpty()
        ? DriverManager.getConnection(url)
        : DriverManager.getConnection(url, user, password);
  }

  /** By class of SQLSTATE: 28 log-in refused, 3D no such database, everything else not reached. */
  public CannotGoOn understood(SQLException fault) {
    var state = String.valueOf(fault.getSQLState());
    if (state.startsWith("28")) {
      return new CannotGoOn(fault, "cli.database.log-in-refused", shown());
    }
    return new CannotGoOn(
        fault,
        state.startsWith("3D") ? "cli.database.none-of-this-name" : "cli.database.not-reached",
        shown());
  }

  private static @Nullable String asked(Connection connection, String question)
      throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      return answer.next() ? answer.getString(1) : null;
    }
  }

  /** As Spring Boot is told. */
  List<String> settings() {
    return user.isEmpty()
        ? List.of("--spring.datasource.url=" + url)
        : List.of(
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + user,
            "--spring.datasource.password=" + password);
  }
}
