package de.zubringer.delivery.sql;

import de.zubringer.delivery.sql.SqlRows.Cell;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the tables of a target are there and take what is to be inserted. Asked before anything
 * is written: some databases cut and round without a word, and no message of a driver names the
 * column without quoting the applicant.
 */
final class SqlTables {
  /** Columns of the database with decimals that are exact; what fits those can be said exactly. */
  private static final Set<Integer> EXACT =
      Set.of(Types.NUMERIC, Types.DECIMAL, Types.SMALLINT, Types.INTEGER, Types.BIGINT);

  /** A column as the database describes it. */
  private record Column(int type, int precision, int scale) {}

  private final Connection connection;
  private final SqlName names;
  private final String system;
  private final int timeoutSeconds;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Finding> once = new HashSet<>();

  SqlTables(Connection connection, SqlName names, String system, int timeoutSeconds) {
    this.connection = connection;
    this.names = names;
    this.system = system;
    this.timeoutSeconds = timeoutSeconds;
  }

  /**
   * Everything that is wrong.
   *
   * @throws SQLException if a table cannot be looked at: {@link SqlFaults} says why
   */
  Findings check(SqlRows rows, String key) throws SQLException {
    var main = new ArrayList<>(rows.columns());
    main.add(new Cell(rows.key(), SqlType.TEXT, key));
    table(rows.table(), main, Stream.of(rows.receipt()));
    if (findings.isEmpty() && !isUnique(rows.table(), rows.key())) {
      report("sql-key-not-unique", rows.table(), rows.key());
    }
    for (var child : rows.children()) {
      var cells = new ArrayList<>(child.rows().stream().flatMap(List::stream).toList());
      cells.add(new Cell(child.parent(), SqlType.TEXT, key));
      table(child.table(), cells, Stream.ofNullable(child.number()));
    }
    var files = rows.files();
    if (files != null) {
      table(
          files.table(),
          List.of(new Cell(files.parent(), SqlType.TEXT, key)),
          Stream.of(files.number(), files.path(), files.fileName(), files.mediaType())
              .flatMap(Stream::ofNullable));
    }
    return Findings.of(findings);
  }

  private void table(String table, List<Cell> cells, Stream<String> others) throws SQLException {
    var columns = columns(table);
    others
        .filter(name -> !columns.containsKey(name))
        .forEach(name -> report("sql-column-missing", table, name));
    for (var cell : cells) {
      var column = columns.get(cell.name());
      if (column == null) {
        report("sql-column-missing", table, cell.name());
      } else if (!cell.as().fits(column.type())) {
        report("sql-column-type", table, cell.name());
      } else if (!fits(column, cell)) {
        report("sql-column-too-small", table, cell.name());
      }
    }
  }

  private static boolean fits(Column column, Cell cell) {
    return switch (cell.as()) {
      case TEXT ->
          column.precision() <= 0
              || cell.value().codePointCount(0, cell.value().length()) <= column.precision();
      case DECIMAL -> column.precision() <= 0 || fits(column, new BigDecimal(cell.value()));
      case DATE, TIMESTAMP, BOOLEAN -> true;
    };
  }

  /** Neither digits nor decimals are lost; databases round silently. */
  private static boolean fits(Column column, BigDecimal number) {
    var plain = number.stripTrailingZeros();
    var decimals = Math.max(0, plain.scale());
    return !EXACT.contains(column.type())
        || (decimals <= column.scale()
            && plain.precision() - plain.scale() <= column.precision() - column.scale());
  }

  private Map<String, Column> columns(String table) throws SQLException {
    try (var select =
        connection.prepareStatement("select * from " + names.table(table) + " where 1 = 0")) {
      select.setQueryTimeout(timeoutSeconds);
      try (var nothing = select.executeQuery()) {
        return columns(nothing.getMetaData());
      }
    }
  }

  private static Map<String, Column> columns(ResultSetMetaData described) throws SQLException {
    var columns = new HashMap<String, Column>();
    for (int i = 1; i <= described.getColumnCount(); i++) {
      columns.put(
          described.getColumnName(i),
          new Column(described.getColumnType(i), described.getPrecision(i), described.getScale(i)));
    }
    return columns;
  }

  /** Without that, two deliveries at the same moment would leave two rows. */
  private boolean isUnique(String table, String key) throws SQLException {
    var metadata = connection.getMetaData();
    var parts = table.split("\\.", -1);
    var name = parts[parts.length - 1];
    var schema = parts.length > 1 ? parts[parts.length - 2] : connection.getSchema();
    var catalog = parts.length > 2 ? parts[0] : connection.getCatalog();
    var indexes =
        metadata.supportsSchemasInDataManipulation()
            ? indexes(metadata, catalog, schema, name)
            : indexes(metadata, parts.length > 1 ? schema : catalog, null, name);
    return indexes.contains(List.of(key));
  }

  private static Set<List<String>> indexes(
      DatabaseMetaData metadata, @Nullable String catalog, @Nullable String schema, String table)
      throws SQLException {
    var columns = new HashMap<String, List<String>>();
    try (var indexes = metadata.getIndexInfo(catalog, schema, table, true, true)) {
      while (indexes.next()) {
        var column = indexes.getString("COLUMN_NAME");
        if (column != null && indexes.getString("FILTER_CONDITION") == null) {
          columns
              .computeIfAbsent(indexes.getString("INDEX_NAME"), name -> new ArrayList<>())
              .add(column.replace("\"", ""));
        }
      }
    }
    return new HashSet<>(columns.values());
  }

  private void report(String code, String table, String column) {
    var finding = Finding.error(code, column, system, table, column);
    if (once.add(finding)) {
      findings.add(finding);
    }
  }
}
