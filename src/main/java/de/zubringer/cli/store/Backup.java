package de.zubringer.cli.store;

import de.zubringer.cli.Build;
import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all tables as they were at one moment into an archive, while the server goes on. What is
 * sealed stays sealed; the keys go along only if somebody asks for them.
 */
final class Backup {
  /** After so many bytes of one table a person is told that it goes on. */
  private static final long TELL_EVERY_BYTES = 256L * 1024 * 1024;

  private final Connection connection;
  private final Console console;
  private final Path pieces;
  private Manifest.@Nullable Pieces beside;

  /**
   * @param pieces directory large attachments lie in, if they lie in one; it is not copied
   */
  Backup(Connection connection, Console console, Path pieces) {
    this.connection = connection;
    this.console = console;
    this.pieces = pieces;
  }

  /**
   * Written beside and renamed at the end, so that a half one never has the name of a whole one.
   *
   * @param keys the folder whose files go along, or none
   */
  Manifest write(Path file, List<Path> keys, Path keyFolder, Instant now) throws IOException {
    var beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      PrivateFile.create(beside);
      Manifest manifest;
      try (var out = new BufferedOutputStream(Files.newOutputStream(beside));
          var zip = new ZipOutputStream(out)) {
        zip.setLevel(Deflater.BEST_SPEED); // sealed bytes do not shrink whatever is tried
        manifest = write(zip, keys, keyFolder, now);
      }
      PrivateFile.sync(beside);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private Manifest write(ZipOutputStream zip, List<Path> keys, Path keyFolder, Instant now)
      throws IOException {
    try {
      var shown = tables(zip, now);
      var files = new ArrayList<Manifest.KeyFile>();
      for (var key : keys) {
        files.add(key(zip, key, keyFolder.relativize(key).toString()));
      }
      var manifest = shown.with(files, beside);
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
      zip.closeEntry();
      return manifest;
    } catch (SQLException e) {
      throw new CannotGoOn(e, "cli.backup.broken-off");
    }
  }

  /** All tables in one snapshot. */
  private Manifest tables(ZipOutputStream zip, Instant now) throws SQLException, IOException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
    }
    var catalogue = new Catalogue(connection);
    if (!catalogue.hasHistory()) {
      throw new CannotGoOn("cli.backup.nothing");
    }
    var migrations = catalogue.migrations();
    var tables = new ArrayList<Manifest.Table>();
    for (var name : catalogue.tables()) {
      tables.add(table(zip, name, catalogue.columns(name)));
    }
    var sequences = catalogue.sequences();
    beside = beside(catalogue);
    connection.rollback();
    var product = Build.current().version().text();
    return new Manifest(
        Manifest.FORMAT, product, now.toString(), migrations, tables, sequences, List.of(), null);
  }

  /** Files the rows of this moment name; an older database knows of none. */
  private Manifest.@Nullable Pieces beside(Catalogue catalogue) throws SQLException {
    if (!catalogue.tables().contains("vault_piece")
        || !catalogue.columns("vault_piece").contains("file_bytes")) {
      return null;
    }
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*), coalesce(sum(file_bytes), 0) from vault_piece"
                    + " where file is not null")) {
      row.next();
      var files = row.getLong(1);
      return files == 0 ? null : new Manifest.Pieces(files, row.getLong(2), pieces.toString());
    }
  }

  private Manifest.Table table(ZipOutputStream zip, String name, List<String> columns)
      throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(new Manifest.Table(name, columns, 0, 0, "").entry()));
    var out = new Counted(zip, name);
    var rows =
        new CopyManager(connection.unwrap(BaseConnection.class))
            .copyOut(
                "copy %s (%s) to stdout (format binary)".formatted(name, Names.quoted(columns)),
                out);
    zip.closeEntry();
    console.say("cli.backup.table", name, Long.toString(rows), Bytes.shown(out.count));
    return new Manifest.Table(name, columns, rows, out.count, out.digest.hex());
  }

  private static Manifest.KeyFile key(ZipOutputStream zip, Path file, String name)
      throws IOException {
    var bytes = Files.readAllBytes(file);
    var key = new Manifest.KeyFile(name, Digest.hex(bytes));
    zip.putNextEntry(new ZipEntry(key.entry()));
    zip.write(bytes);
    zip.closeEntry();
    return key;
  }

  /** Counts, digests and tells; the archive below stays open. */
  private final class Counted extends FilterOutputStream {
    private final Digest digest = new Digest();
    private final String table;
    private long count;

    private Counted(OutputStream out, String table) {
      super(out);
      this.table = table;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      digest.add(bytes, from, length);
      var before = count;
      count += length;
      if (before / TELL_EVERY_BYTES < count / TELL_EVERY_BYTES) {
        console.say("cli.backup.goes-on", table, Bytes.shown(count));
      }
    }
  }
}
