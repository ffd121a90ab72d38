package de.zubringer.delivery.sql;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.sql.SqlRows.Cell;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One delivery in one transaction: looked whether the key is there, all rows inserted, the receipt
 * read back. Cut anywhere before the end of the transaction nothing is there; afterwards the key
 * is, and the next try finds it.
 */
final class SqlDelivery {
  /** A row is inserted in milliseconds; only a lock makes it wait. */
  static final int STATEMENT_SECONDS = 20;

  /** As of other connectors: a number of a Vorgang, nothing else is shown to anybody. */
  private static final Pattern RECEIPT =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/#-]{0,99}");

  private static final Logger LOG = LoggerFactory.getLogger(SqlDelivery.class);

  /** Whether the key is there, or why that could not be found out. */
  private record Looked(Optional<String> found, @Nullable SQLException fault) {}

  private final DeliveryOrder order;
  private final SqlRows rows;
  private final List<String> files;
  private final Connection connection;
  private final SqlName names;

  /**
   * Prepares the delivery.
   *
   * @param files where the attachments of the order lie
   */
  SqlDelivery(DeliveryOrder order, SqlRows rows, List<String> files, Connection connection)
      throws SQLException {
    this.order = order;
    this.rows = rows;
    this.files = files;
    this.connection = connection;
    this.names = SqlName.of(connection);
  }

  Outcome<DeliveryReceipt> run(Instant now) throws SQLException {
    connection.setAutoCommit(false);
    var isDone = false;
    try {
      var outcome = deliver(now);
      isDone = outcome instanceof Outcome.Done<DeliveryReceipt>;
      if (isDone) {
        connection.commit();
      }
      return outcome;
    } finally {
      if (!isDone) {
        undo(); // some drivers commit what is open when they are closed
      }
    }
  }

  private Outcome<DeliveryReceipt> deliver(Instant now) throws SQLException {
    var known = looked();
    if (known.found().isPresent()) {
      return receipt(known.found().get(), now);
    }
    var tables = new SqlTables(connection, names, order.system(), STATEMENT_SECONDS);
    var problems = tables.check(rows, order.key());
    if (!problems.isEmpty()) {
      return Outcome.held(problems);
    }
    if (known.fault() != null) {
      throw known.fault();
    }
    try {
      insert();
      return receipt(receipt().orElse(""), now);
    } catch (SQLException e) {
      connection.rollback();
      return SqlFaults.isConflict(e) ? inserted(e, now) : SqlFaults.of(order, e);
    }
  }

  /** A look that failed is explained by what is wrong with the table, if anything is. */
  private Looked looked() throws SQLException {
    try {
      return new Looked(receipt(), null);
    } catch (SQLException e) {
      connection.rollback();
      return new Looked(Optional.empty(), e);
    }
  }

  /** Another run with the same key was quicker; if it was not that, a rule of the table is. */
  private Outcome<DeliveryReceipt> inserted(SQLException conflict, Instant now)
      throws SQLException {
    var known = receipt();
    return known.isPresent() ? receipt(known.get(), now) : SqlFaults.of(order, conflict);
  }

  private void undo() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.debug("nothing to undo on a connection that is gone: {}", e.getSQLState());
    }
  }

  private Outcome<DeliveryReceipt> receipt(String reference, Instant now) {
    return RECEIPT.matcher(reference).matches()
        ? Outcome.done(new DeliveryReceipt(DeliveryReceipt.Kind.ANSWER, reference, now))
        : Outcome.held(Finding.error("sql-receipt-missing", "", order.system(), rows.receipt()));
  }

  /** The receipt of the row with our key; blank if it has none. */
  private Optional<String> receipt() throws SQLException {
    var sql =
        "select %s from %s where %s = ?"
            .formatted(
                names.column(rows.receipt()), names.table(rows.table()), names.column(rows.key()));
    try (var select = prepared(sql)) {
      select.setString(1, order.key());
      try (var found = select.executeQuery()) {
        return found.next()
            ? Optional.of(Optional.ofNullable(found.getString(1)).orElse("").strip())
            : Optional.empty();
      }
    }
  }

  private void insert() throws SQLException {
    insert(rows.table(), with(rows.columns(), rows.key(), null, 0));
    for (var child : rows.children()) {
      for (int i = 0; i < child.rows().size(); i++) {
        insert(child.table(), with(child.rows().get(i), child.parent(), child.number(), i + 1));
      }
    }
    var listed = rows.files();
    for (int i = 0; listed != null && i < files.size(); i++) {
      insert(listed.table(), with(file(listed, i), listed.parent(), listed.number(), i + 1));
    }
  }

  private List<Cell> file(SqlRows.Files listed, int index) {
    var file = order.attachments().get(index);
    var cells = new ArrayList<Cell>();
    cells.add(new Cell(listed.path(), SqlType.TEXT, files.get(index)));
    if (listed.fileName() != null) {
      cells.add(new Cell(listed.fileName(), SqlType.TEXT, file.fileName()));
    }
    if (listed.mediaType() != null) {
      cells.add(new Cell(listed.mediaType(), SqlType.TEXT, file.mediaType()));
    }
    return cells;
  }

  private List<Cell> with(List<Cell> cells, String key, @Nullable String number, int index) {
    var all = new ArrayList<>(cells);
    all.addFirst(new Cell(key, SqlType.TEXT, order.key()));
    if (number != null) {
      all.add(1, new Cell(number, SqlType.DECIMAL, Integer.toString(index)));
    }
    return all;
  }

  private void insert(String table, List<Cell> cells) throws SQLException {
    var columns =
        cells.stream().map(Cell::name).map(names::column).collect(Collectors.joining(", "));
    var places = String.join(", ", Collections.nCopies(cells.size(), "?"));
    var sql = "insert into %s (%s) values (%s)".formatted(names.table(table), columns, places);
    try (var insert = prepared(sql)) {
      for (int i = 0; i < cells.size(); i++) {
        cells.get(i).as().bind(insert, i + 1, cells.get(i).value());
      }
      insert.executeUpdate();
    }
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(STATEMENT_SECONDS);
    return statement;
  }
}
