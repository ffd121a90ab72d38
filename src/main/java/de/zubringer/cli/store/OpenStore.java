package de.zubringer.cli.store;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.server.DataDirectory;
import de.zubringer.cli.server.EmbeddedDatabase;
import de.zubringer.cli.server.OwnDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection to the database of an installation, and what was started for it. */
final class OpenStore implements AutoCloseable {
  private final Connection connection;
  private final Runnable end;

  private OpenStore(Connection connection, Runnable end) {
    this.connection = connection;
    this.end = end;
  }

  static OpenStore over(OwnDatabase database) {
    try {
      return new OpenStore(database.connect(), () -> {});
    } catch (SQLException e) {
      throw database.understood(e);
    }
  }

  /** Starts the embedded database; it ends with this. */
  static OpenStore started(DataDirectory data) {
    try {
      var database = EmbeddedDatabase.start(data);
      Runnable end =
          () -> {
            database.close();
            data.close();
          };
      try {
        var login = new OwnDatabase(database.url(), database.user(), database.password());
        return new OpenStore(login.connect(), end);
      } catch (SQLException e) {
        end.run();
        throw new CannotGoOn(e, "cli.database.no-log-in");
      }
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  /** For what works with a data source; a transaction is the caller's business. */
  SingleConnectionDataSource source() {
    return new SingleConnectionDataSource(connection, true);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new CannotGoOn(e, "cli.database.no-log-in");
    } finally {
      end.run();
    }
  }
}
