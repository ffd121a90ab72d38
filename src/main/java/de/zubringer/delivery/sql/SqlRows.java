package de.zubringer.delivery.sql;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The document of an order: the rows of one application, and which columns take its key.
 *
 * @param receipt column that is read back
 * @param files table of the attachments; null if it takes none
 */
record SqlRows(
    String table,
    String key,
    String receipt,
    List<Cell> columns,
    List<Child> children,
    @Nullable Files files) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** The rows of one table that belong to it. */
  record Child(String table, String parent, @Nullable String number, List<List<Cell>> rows) {}

  /** One value as text; {@code as} says what it is in the database. */
  record Cell(String name, SqlType as, String value) {}

  /** Where attachments are listed. */
  record Files(
      String table,
      String parent,
      @Nullable String number,
      String path,
      @Nullable String fileName,
      @Nullable String mediaType) {}

  /** Held if it is no such document, or names something that is no plain name. */
  static Outcome<SqlRows> of(DeliveryOrder order) {
    try {
      var rows = JSON.readValue(order.document().content().bytes(), SqlRows.class);
      return rows != null && SqlName.areSafe(rows.names().toList())
          ? Outcome.done(rows)
          : invalid(order);
    } catch (JacksonException e) {
      return invalid(order);
    }
  }

  private Stream<String> names() {
    var own = Stream.concat(Stream.of(key, receipt), columns.stream().map(Cell::name));
    var inside =
        children.stream()
            .flatMap(
                child ->
                    Stream.concat(
                        Stream.of(child.parent(), child.number()),
                        child.rows().stream().flatMap(List::stream).map(Cell::name)));
    return Stream.of(own, inside, tables(), fileNames())
        .flatMap(names -> names)
        .flatMap(Stream::ofNullable);
  }

  private Stream<String> tables() {
    return Stream.concat(Stream.of(table), children.stream().map(Child::table))
        .flatMap(name -> Stream.of(name.split("\\.", -1)));
  }

  private Stream<@Nullable String> fileNames() {
    return files == null
        ? Stream.empty()
        : Stream.concat(
            Stream.of(files.table().split("\\.", -1)),
            Stream.of(
                files.parent(), files.number(), files.path(), files.fileName(), files.mediaType()));
  }

  private static Outcome<SqlRows> invalid(DeliveryOrder order) {
    return Outcome.held(Finding.error("sql-document-invalid", "", order.system()));
  }
}
