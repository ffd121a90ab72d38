package de.zubringer.catalogue.target;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.DataSchema;
import de.zubringer.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a format with a schema; what the format declares itself may only be narrower. */
final class SchemaFields {
  /** What a type of a schema may be declared as. */
  private static final Map<TargetField.Type, Set<TargetField.Type>> NARROWER =
      Map.of(
          TargetField.Type.TEXT,
              Set.of(
                  TargetField.Type.TEXT,
                  TargetField.Type.CODE,
                  TargetField.Type.DATE,
                  TargetField.Type.DATETIME,
                  TargetField.Type.INTEGER),
          TargetField.Type.NUMBER,
              Set.of(TargetField.Type.NUMBER, TargetField.Type.MONEY, TargetField.Type.INTEGER),
          TargetField.Type.INTEGER, Set.of(TargetField.Type.INTEGER, TargetField.Type.MONEY));

  private final DataSchema schema;
  private final boolean typed;

  private SchemaFields(DataSchema schema, boolean typed) {
    this.schema = schema;
    this.typed = typed;
  }

  /**
   * The fields in the order of the schema.
   *
   * @param typed whether everything is written as text, by its type; else the schema decides alone
   */
  static List<TargetField> of(DataSchema schema, boolean typed) {
    var fields = new SchemaFields(schema, typed);
    return schema.leaves().stream().map(fields::field).toList();
  }

  /** With the declared fields in the place of those they name; tells which fit none. */
  static List<TargetField> narrowed(
      List<TargetField> fields, List<TargetField> declared, Consumer<Finding> problems) {
    var all = new ArrayList<>(fields);
    for (int i = 0; i < declared.size(); i++) {
      var wanted = declared.get(i);
      var at = fields.stream().map(TargetField::name).toList().indexOf(wanted.name());
      var place = "fields[%d]".formatted(i);
      if (at < 0) {
        problems.accept(Finding.error("format-field-unknown", place + ".name", wanted.name()));
      } else if (!fits(fields.get(at), wanted)) {
        problems.accept(Finding.error("format-field-wider", place + ".type", wanted.name()));
      } else {
        all.set(at, narrowed(fields.get(at), wanted));
      }
    }
    return List.copyOf(all);
  }

  private TargetField field(DataField field) {
    var type = typed ? type(field.schema()) : TargetField.Type.ANY;
    return new TargetField(
        field.path(),
        field.title(),
        type,
        field.lengthMax(),
        isRequired(field),
        type == TargetField.Type.CODE ? words(field.schema().path("enum")) : List.of(),
        null,
        type == TargetField.Type.BOOLEAN ? "true" : null,
        type == TargetField.Type.BOOLEAN ? "false" : null,
        null,
        null);
  }

  /** Of a typed field only if nothing around it may be missing. */
  private boolean isRequired(DataField field) {
    var cut = field.path().lastIndexOf('.');
    return field.required()
        && (!typed
            || cut < 0
            || schema.field(field.path().substring(0, cut)).map(this::isRequired).orElse(false));
  }

  private static TargetField.Type type(JsonNode schema) {
    return switch (schema.path("type").asString("")) {
      case "boolean" -> TargetField.Type.BOOLEAN;
      case "integer" -> TargetField.Type.INTEGER;
      case "number" -> TargetField.Type.NUMBER;
      default ->
          switch (schema.path("format").asString("")) {
            case "date" -> TargetField.Type.DATE;
            case "date-time" -> TargetField.Type.DATETIME;
            default -> schema.has("enum") ? TargetField.Type.CODE : TargetField.Type.TEXT;
          };
    };
  }

  private static List<String> words(JsonNode list) {
    return list.values().stream().map(word -> word.asString("")).toList();
  }

  private static boolean fits(TargetField known, TargetField wanted) {
    var codes = known.codes().isEmpty() || known.codes().containsAll(wanted.codes());
    return codes
        && (known.type() == TargetField.Type.ANY
            || known.type() == wanted.type()
            || NARROWER.getOrDefault(known.type(), Set.of()).contains(wanted.type()));
  }

  private static TargetField narrowed(TargetField known, TargetField wanted) {
    return new TargetField(
        known.name(),
        Objects.requireNonNullElse(wanted.label(), known.title()),
        wanted.type(),
        shorter(known.length(), wanted.length()),
        wanted.required() || (known.required() && known.type() != TargetField.Type.ANY),
        wanted.codes().isEmpty() ? known.codes() : wanted.codes(),
        wanted.pattern() == null ? money(known, wanted) : wanted.pattern(),
        wanted.whenTrue() == null ? known.whenTrue() : wanted.whenTrue(),
        wanted.whenFalse() == null ? known.whenFalse() : wanted.whenFalse(),
        wanted.description(),
        wanted.group());
  }

  /** Schemas write amounts with a point, or whole cents. */
  private static @Nullable String money(TargetField known, TargetField wanted) {
    if (wanted.type() != TargetField.Type.MONEY || known.type() == TargetField.Type.ANY) {
      return null;
    }
    return known.type() == TargetField.Type.INTEGER ? "0" : "0.00";
  }

  private static @Nullable Integer shorter(@Nullable Integer one, @Nullable Integer other) {
    return Stream.of(one, other).filter(Objects::nonNull).min(Integer::compare).orElse(null);
  }
}
