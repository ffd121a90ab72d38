package de.zubringer.catalogue.target.sql;

import com.fasterxml.jackson.annotation.JsonValue;
import de.zubringer.catalogue.target.FieldShown;
import de.zubringer.catalogue.target.Form;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Import tables of a target: one row for each application, child rows for what repeats in it.
 *
 * @param key column that takes the key of the delivery; unique in its table
 * @param receipt column whose value is the receipt; the key itself if the table makes none
 */
public record SqlForm(
    String title,
    String table,
    String key,
    String receipt,
    List<Column> columns,
    List<Child> children,
    @Nullable Files files)
    implements Form {

  /** How a value is handed to the database. */
  enum As {
    TEXT,
    DECIMAL,
    DATE,
    TIMESTAMP,
    BOOLEAN;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A column the mapping fills; its name stands at the end of the field's name. */
  record Column(String name, TargetField field, As as) {}

  /**
   * A table with one row for each entry of a list.
   *
   * @param id the list in target paths, without brackets
   * @param parent column that takes the key of the delivery
   * @param number column that takes the number of the entry, from 1
   * @param max most rows for one application
   */
  record Child(
      String id,
      @Nullable String name,
      String table,
      String parent,
      @Nullable String number,
      @Nullable Integer max,
      List<Column> columns) {

    String title() {
      return name == null ? id : name;
    }

    String list() {
      return id + "[]";
    }
  }

  /** A table with one row for each attachment, which itself lies in a folder. */
  record Files(
      String table,
      String parent,
      @Nullable String number,
      String path,
      @Nullable String fileName,
      @Nullable String mediaType) {}

  @Override
  public Outcome<TargetFormat.Written> write(
      TargetFormat format, List<ObjectNode> records, Form.Writing writing) {
    return SqlWriter.write(this, writing.fileName(), records.getFirst());
  }

  /** What a mapping may fill, in the order of the format. */
  public List<TargetField> fields() {
    var fields = new ArrayList<>(columns.stream().map(Column::field).toList());
    children.forEach(child -> child.columns().forEach(column -> fields.add(column.field())));
    return List.copyOf(fields);
  }

  @Override
  public @Nullable Integer entriesMax(String list) {
    return children.stream()
        .filter(child -> child.list().equals(list))
        .findFirst()
        .map(Child::max)
        .orElse(null);
  }

  @Override
  public boolean fills(String name) {
    return name.equals(key)
        || children.stream()
            .anyMatch(
                child ->
                    name.equals(child.list() + "." + child.parent())
                        || name.equals(child.list() + "." + child.number()));
  }

  /** The rows, table by table. */
  @Override
  public List<TargetFormat.Block> blocks(TargetFormat format, byte[] document) {
    try {
      var rows = JsonMapper.shared().readTree(document);
      var parts = new ArrayList<TargetFormat.Block>();
      parts.add(part(rows.path("title").asString(""), rows.path("columns")));
      for (var child : rows.path("children")) {
        var number = 0;
        for (var row : child.path("rows")) {
          parts.add(part(child.path("title").asString("") + " " + ++number, row));
        }
      }
      return parts;
    } catch (JacksonException e) {
      return List.of();
    }
  }

  private TargetFormat.Block part(String title, JsonNode cells) {
    return new TargetFormat.Block(
        title,
        cells.values().stream()
            .map(cell -> new TargetFormat.Line(cell.path("label").asString(""), shown(cell)))
            .toList());
  }

  private static String shown(JsonNode cell) {
    var value = cell.path("value").asString("");
    return switch (cell.path("as").asString("")) {
      case "date" -> FieldShown.day(value);
      case "decimal" -> value.replace('.', ',');
      default -> value;
    };
  }
}
