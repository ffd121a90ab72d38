package de.zubringer.catalogue.target.sql;

import de.zubringer.catalogue.target.FieldText;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.sql.SqlForm.As;
import de.zubringer.catalogue.target.sql.SqlForm.Child;
import de.zubringer.catalogue.target.sql.SqlForm.Column;
import de.zubringer.catalogue.target.sql.SqlForm.Files;
import de.zubringer.kernel.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a format; names that are more than names are findings. */
public final class SqlReader {
  /** The keys of {@code target-format/1} that only this kind has. */
  public record SqlFile(
      String id,
      @Nullable String name,
      @Nullable String table,
      @Nullable String key,
      @Nullable String receipt,
      List<TargetField> fields,
      List<ChildFile> children,
      @Nullable Files attachments) {}

  /** One table for a list. */
  record ChildFile(
      String id,
      @Nullable String name,
      String table,
      String parent,
      @Nullable String number,
      @Nullable Integer max,
      List<TargetField> fields) {}

  /**
   * Names of every common database without its special signs; the connector, which knows no
   * catalogue, holds to the same.
   */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");

  /** Catalogue, schema and table. */
  private static final int NAME_PARTS_MAX = 3;

  private final SqlFile file;
  private final Consumer<Finding> problems;
  private boolean isSound = true;

  public SqlReader(SqlFile file, Consumer<Finding> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Empty if anything about the tables is wrong. */
  public Optional<SqlForm> read() {
    if (file.table() == null || file.key() == null) {
      report("sql-table-incomplete", file.table() == null ? "table" : "key", file.id());
      return Optional.empty();
    }
    table(file.table(), "table");
    var columns = columns("", file.fields(), "fields", names(file.key()), "key");
    var receipt = Objects.requireNonNullElse(file.receipt(), file.key());
    name(receipt, "receipt");
    var ids = new HashSet<String>();
    var children = new ArrayList<Child>();
    for (int i = 0; i < file.children().size(); i++) {
      children.add(child(file.children().get(i), "children[%d]".formatted(i), ids));
    }
    files();
    return isSound
        ? Optional.of(
            new SqlForm(
                file.name() == null ? file.table() : file.name(),
                file.table(),
                file.key(),
                receipt,
                columns,
                List.copyOf(children),
                file.attachments()))
        : Optional.empty();
  }

  private Child child(ChildFile child, String place, Set<String> ids) {
    if (!ids.add(child.id())) {
      report("sql-name-twice", place + ".id", child.id());
    }
    table(child.table(), place + ".table");
    var columns =
        columns(
            child.id() + "[].",
            child.fields(),
            place + ".fields",
            names(child.parent(), child.number()),
            place + ".parent");
    return new Child(
        child.id(),
        child.name(),
        child.table(),
        child.parent(),
        child.number(),
        child.max(),
        columns);
  }

  private void files() {
    var files = file.attachments();
    if (files != null) {
      table(files.table(), "attachments.table");
      var names =
          names(files.parent(), files.number(), files.path(), files.fileName(), files.mediaType());
      columns("", List.of(), "attachments", names, "attachments");
    }
  }

  private static List<String> names(@Nullable String... names) {
    return Stream.of(names).flatMap(Stream::ofNullable).toList();
  }

  /** The columns of one table, none of them twice, whoever fills it. */
  private List<Column> columns(
      String prefix, List<TargetField> fields, String place, List<String> ours, String oursAt) {
    var taken = new HashSet<String>();
    for (var name : ours) {
      name(name, oursAt);
      once(name, taken, oursAt);
    }
    var columns = new ArrayList<Column>();
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      var at = "%s[%d]".formatted(place, i);
      name(field.name(), at + ".name");
      once(field.name(), taken, at + ".name");
      if (!FieldText.knowsPattern(field)) {
        report("format-pattern", at + ".pattern", field.name());
      }
      columns.add(new Column(field.name(), typed(prefix, field), as(field)));
    }
    return List.copyOf(columns);
  }

  /** Databases fold letters, so two names that differ in them only are one. */
  private void once(String name, Set<String> taken, String place) {
    if (!taken.add(name.toLowerCase(Locale.ROOT))) {
      report("sql-name-twice", place, name);
    }
  }

  private void table(String table, String place) {
    var parts = table.split("\\.", -1);
    if (parts.length > NAME_PARTS_MAX || !Stream.of(parts).allMatch(NAME.asMatchPredicate())) {
      report("sql-name-unsafe", place, table);
    }
  }

  private void name(String name, String place) {
    if (!NAME.matcher(name).matches()) {
      report("sql-name-unsafe", place, name);
    }
  }

  /** A pattern makes a text of it; an amount without one is in euro, as databases keep it. */
  private static As as(TargetField field) {
    var pattern = field.pattern();
    return switch (field.type()) {
      case TEXT, CODE, ANY -> As.TEXT;
      case INTEGER -> As.DECIMAL;
      case MONEY, NUMBER -> pattern == null || pattern.indexOf(',') < 0 ? As.DECIMAL : As.TEXT;
      case DATE -> pattern == null ? As.DATE : As.TEXT;
      case DATETIME -> pattern == null ? As.TIMESTAMP : As.TEXT;
      case BOOLEAN -> field.whenTrue() == null ? As.BOOLEAN : As.TEXT;
    };
  }

  private static TargetField typed(String prefix, TargetField field) {
    var isTruth = field.type() == TargetField.Type.BOOLEAN && field.whenTrue() == null;
    var isEuro = field.type() == TargetField.Type.MONEY && field.pattern() == null;
    return new TargetField(
        prefix + field.name(),
        field.title(),
        field.type(),
        field.length(),
        field.required(),
        field.codes(),
        isEuro ? "0.00" : field.pattern(),
        isTruth ? "true" : field.whenTrue(),
        isTruth ? "false" : field.whenFalse(),
        field.description(),
        field.group());
  }

  private void report(String code, String place, String argument) {
    problems.accept(Finding.error(code, place, argument));
    isSound = false;
  }
}
