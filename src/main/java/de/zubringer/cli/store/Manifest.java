package de.zubringer.cli.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup contains; the last entry of its archive.
 *
 * @param format of the archive
 * @param product version that wrote it
 * @param takenAt of the one moment that all tables show
 * @param migrations number and checksum of each, in their order
 * @param pieces files of attachments that belong to it and are not in it; null if there are none
 */
record Manifest(
    int format,
    String product,
    String takenAt,
    List<String> migrations,
    List<Table> tables,
    List<Sequence> sequences,
    List<KeyFile> keys,
    @Nullable Pieces pieces) {
  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  Manifest {
    migrations = List.copyOf(migrations);
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    keys = List.copyOf(keys);
  }

  /**
   * @param sha256 of its rows in PostgreSQL's binary COPY format, in hex
   */
  record Table(String name, List<String> columns, long rows, long bytes, String sha256) {
    Table {
      columns = List.copyOf(columns);
    }

    String entry() {
      return "tables/" + name;
    }
  }

  /**
   * @param last the number given last
   */
  record Sequence(String table, String column, long last) {}

  /**
   * @param name path below {@code keys/}
   */
  record KeyFile(String name, String sha256) {
    String entry() {
      return "keys/" + name;
    }
  }

  /**
   * What somebody must copy beside it.
   *
   * @param directory where they lay, as far as the one who took the backup knew
   */
  record Pieces(long files, long bytes, String directory) {}

  Manifest with(List<KeyFile> files, @Nullable Pieces beside) {
    return new Manifest(format, product, takenAt, migrations, tables, sequences, files, beside);
  }

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
