package de.zubringer.cli.store;

import de.zubringer.Application;
import de.zubringer.cli.Build;
import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Puts a backup into an empty database, in one transaction: all of it, or nothing. Triggers sleep
 * meanwhile, so that what was written then is not taken for something that happens now.
 */
final class Restore {
  private final Connection connection;
  private final DataSource source;
  private final BackupFile file;
  private final Console console;

  Restore(OpenStore store, BackupFile file, Console console) {
    this.connection = store.connection();
    this.source = store.source();
    this.file = file;
    this.console = console;
  }

  /**
   * @param data where the master key lies, if it lies in a file
   */
  void run(Path data) {
    try {
      makeTables();
      connection.setAutoCommit(false);
      try {
        fill();
        checkKey(data);
        connection.commit();
      } finally {
        connection.rollback(); // nothing after the commit
        connection.setAutoCommit(true);
      }
    } catch (SQLException | IOException e) {
      throw new CannotGoOn(e, "cli.restore.broken-off");
    }
  }

  private void makeTables() {
    var catalogue = new Catalogue(connection);
    var tables = catalogue.tables();
    if (catalogue.hasHistory()) {
      refuseFilled(catalogue, tables);
    } else if (!tables.isEmpty()) {
      throw new CannotGoOn("cli.restore.not-empty", tables.getFirst());
    }
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .load()
        .migrate();
    var content = file.content();
    if (!catalogue.migrations().equals(content.migrations())) {
      throw new CannotGoOn(
          "cli.restore.other-version", content.product(), Build.current().version().text());
    }
    if (!Set.copyOf(catalogue.tables())
        .equals(Set.copyOf(content.tables().stream().map(Manifest.Table::name).toList()))) {
      throw new CannotGoOn(
          "cli.restore.other-version", content.product(), Build.current().version().text());
    }
  }

  private static void refuseFilled(Catalogue catalogue, List<String> tables) {
    for (var table : new TreeSet<>(tables)) {
      if (!catalogue.isEmpty(table)) {
        throw new CannotGoOn("cli.restore.not-empty", table);
      }
    }
  }

  private void fill() throws SQLException, IOException {
    var tables = new Catalogue(connection).tables();
    for (var table : tables) {
      execute("alter table %s disable trigger user".formatted(table));
    }
    refuseFilled(new Catalogue(connection), tables);
    for (var table : file.content().tables()) {
      fill(table);
    }
    for (var sequence : file.content().sequences()) {
      execute(
          "select setval(pg_get_serial_sequence('%s', '%s'), %d)"
              .formatted(sequence.table(), sequence.column(), sequence.last()));
    }
    // whoever had a task in hand when the backup was taken does not run here
    execute(
        "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null"
            + " where picked");
    for (var table : tables) {
      execute("alter table %s enable trigger user".formatted(table));
    }
  }

  private void fill(Manifest.Table table) throws SQLException, IOException {
    try (var in = file.stream(table.entry())) {
      var rows =
          new CopyManager(connection.unwrap(BaseConnection.class))
              .copyIn(
                  "copy %s (%s) from stdin (format binary)"
                      .formatted(table.name(), Names.quoted(table.columns())),
                  in);
      if (rows != table.rows()) {
        throw new CannotGoOn("cli.restore.broken-off");
      }
      console.say(
          "cli.restore.table", table.name(), Long.toString(rows), Bytes.shown(table.bytes()));
    }
  }

  /** A key that is there must be the right one; one that is missing can be laid there later. */
  private void checkKey(Path data) {
    if (Files.exists(data.resolve("keys").resolve("vault.key"))
        || !StoreOptions.masterCommand().isBlank()) {
      Vault.existing(source, data, StoreOptions.masterCommand(), Application.CLOCK);
      console.say("cli.restore.key-fits");
    } else {
      console.say("cli.restore.key-missing", data.resolve("keys").resolve("vault.key").toString());
    }
  }

  private void execute(String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
