package de.zubringer.catalogue.target.sql;

import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.catalogue.target.sql.SqlForm.Child;
import de.zubringer.catalogue.target.sql.SqlForm.Column;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of one application as a document of our own, complete in itself: the connector that
 * inserts them knows no format. Columns without a value are left to the defaults of the table.
 */
final class SqlWriter {
  static final String MEDIA_TYPE = "application/vnd.zubringer.rows+json";

  /** All rows, and which columns the connector fills. */
  record Rows(
      String title,
      String table,
      String key,
      String receipt,
      List<Cell> columns,
      List<ChildRows> children,
      SqlForm.@Nullable Files files) {}

  /** The rows of one table. */
  record ChildRows(
      String title, String table, String parent, @Nullable String number, List<List<Cell>> rows) {}

  /** One value; always a text here, {@code as} says what it is there. */
  record Cell(String name, String label, SqlForm.As as, String value) {}

  private SqlWriter() {}

  static Outcome<TargetFormat.Written> write(SqlForm form, String fileName, ObjectNode record) {
    var children = new ArrayList<ChildRows>();
    var problems = new ArrayList<Finding>();
    for (var child : form.children()) {
      var rows = rows(child, record.path(child.id()));
      if (child.max() != null && rows.size() > child.max()) {
        problems.add(
            Finding.error("target-value-refused", child.list(), child.title(), child.list()));
      }
      children.add(
          new ChildRows(child.title(), child.table(), child.parent(), child.number(), rows));
    }
    if (!problems.isEmpty()) {
      return Outcome.held(Findings.of(problems));
    }
    var rows =
        new Rows(
            form.title(),
            form.table(),
            form.key(),
            form.receipt(),
            cells(form.columns(), record),
            children,
            form.files());
    return Outcome.done(
        new TargetFormat.Written(
            fileName, MEDIA_TYPE, JsonMapper.shared().writeValueAsBytes(rows)));
  }

  /** An entry of which nothing is taken over is no row. */
  private static List<List<Cell>> rows(Child child, JsonNode entries) {
    return entries.values().stream()
        .map(entry -> cells(child.columns(), entry))
        .filter(cells -> !cells.isEmpty())
        .toList();
  }

  private static List<Cell> cells(List<Column> columns, JsonNode values) {
    var cells = new ArrayList<Cell>();
    for (var column : columns) {
      var value = values.path(column.name()).asString("");
      if (!value.isEmpty()) {
        cells.add(new Cell(column.name(), column.field().title(), column.as(), value));
      }
    }
    return cells;
  }
}
