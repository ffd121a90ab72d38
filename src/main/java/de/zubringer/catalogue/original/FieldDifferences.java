package de.zubringer.catalogue.original;

import de.zubringer.catalogue.CodeList.Code;
import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.codelist.Genericode.Imported;
import de.zubringer.catalogue.original.FieldDifference.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares two editions of an original field by field, in the order of the newer one. */
final class FieldDifferences {
  private static final List<String> RULES =
      List.of(
          "x-rules",
          "x-check",
          "oneOf",
          "anyOf",
          "allOf",
          "if",
          "then",
          "else",
          "not",
          "dependentRequired",
          "dependentSchemas",
          "minProperties",
          "maxProperties",
          "x-labels");

  /** An edition: its fields and lists. */
  record Edition(DataSchema schema, Map<String, Imported> lists) {}

  private final Edition before;
  private final Edition after;
  private final List<FieldDifference> found = new ArrayList<>();

  private FieldDifferences(Edition before, Edition after) {
    this.before = before;
    this.after = after;
  }

  static List<FieldDifference> between(Edition before, Edition after) {
    return new FieldDifferences(before, after).compare();
  }

  private List<FieldDifference> compare() {
    var old = byPath(before.schema());
    var fresh = byPath(after.schema());
    var moved = moved(old, fresh);
    root();
    fresh.forEach(
        (path, field) -> {
          var known = old.get(path);
          if (known != null) {
            compare(path, known, field);
          } else if (!moved.containsValue(path)) {
            note(
                field.required() ? Kind.NEW_REQUIRED : Kind.NEW,
                path,
                field,
                "",
                type(field, after));
          }
        });
    old.forEach(
        (path, field) -> {
          if (moved.containsKey(path)) {
            note(Kind.MOVED, path, field, path, String.valueOf(moved.get(path)));
            compare(path, field, fresh.getOrDefault(moved.get(path), field));
          } else if (!fresh.containsKey(path)) {
            note(Kind.GONE, path, field, type(field, before), "");
          }
        });
    return found;
  }

  /** What holds for the application as a whole. */
  private void root() {
    var one = before.schema().json();
    var two = after.schema().json();
    if (one.has("properties") && !rules(one).equals(rules(two))) {
      found.add(
          new FieldDifference(
              Kind.RULES, "", two.path("title").asString(""), rules(one), rules(two)));
    }
  }

  /** Where a field of an id went that is at its old path no longer. */
  private static Map<String, String> moved(
      Map<String, DataField> old, Map<String, DataField> fresh) {
    var gone = ids(old, fresh);
    var come = ids(fresh, old);
    var moved = new HashMap<String, String>();
    gone.forEach(
        (id, paths) -> {
          var there = come.getOrDefault(id, List.of());
          if (paths.size() == 1 && there.size() == 1) {
            moved.put(paths.getFirst(), there.getFirst());
          }
        });
    return moved;
  }

  private static Map<String, List<String>> ids(
      Map<String, DataField> fields, Map<String, DataField> others) {
    var ids = new LinkedHashMap<String, List<String>>();
    fields.forEach(
        (path, field) -> {
          var id = field.schema().path(NameBook.ID).asString("");
          if (!others.containsKey(path) && !id.isEmpty()) {
            ids.computeIfAbsent(id, key -> new ArrayList<>()).add(path);
          }
        });
    return ids;
  }

  private static Map<String, DataField> byPath(DataSchema schema) {
    return schema.fields().stream()
        .collect(
            Collectors.toMap(
                field -> FieldPath.plain(field.path()),
                field -> field,
                (one, two) -> one,
                LinkedHashMap::new));
  }

  private void compare(String path, DataField old, DataField fresh) {
    text(Kind.TITLE, path, fresh, old.title(), fresh.title());
    text(Kind.TYPE, path, fresh, type(old), type(fresh));
    text(Kind.TIMES, path, fresh, times(old, before), times(fresh, after));
    both(Kind.HELP, path, old, fresh, "x-hint", "description");
    both(Kind.LENGTH, path, old, fresh, "minLength", "maxLength");
    both(Kind.PATTERN, path, old, fresh, "pattern");
    both(
        Kind.RANGE,
        path,
        old,
        fresh,
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf");
    codes(path, old, fresh);
    text(Kind.RULES, path, fresh, rules(old.schema()), rules(fresh.schema()));
    both(Kind.DETAILS, path, old, fresh, "x-fimDetails");
  }

  private void codes(String path, DataField old, DataField fresh) {
    var one = codes(old, before);
    var two = codes(fresh, after);
    if (one.equals(two)) {
      return;
    }
    var gone = new TreeSet<>(one.keySet());
    gone.removeAll(two.keySet());
    var come = new TreeSet<>(two.keySet());
    come.removeAll(one.keySet());
    var renamed = new TreeSet<String>();
    one.forEach(
        (code, name) -> {
          if (two.containsKey(code) && !name.equals(two.get(code))) {
            renamed.add(code + " " + name);
          }
        });
    note(
        Kind.CODES,
        path,
        fresh,
        words("-", gone) + (renamed.isEmpty() ? "" : words("~", renamed)),
        words("+", come));
  }

  private static String words(String sign, Set<String> codes) {
    return codes.stream().limit(20).map(code -> sign + code).collect(Collectors.joining(", "))
        + (codes.size() > 20 ? ", …" : "");
  }

  private static Map<String, String> codes(DataField field, Edition edition) {
    var list = field.codeList().flatMap(id -> Optional.ofNullable(edition.lists().get(id)));
    if (list.isPresent()) {
      return list.get().codes().stream()
          .collect(Collectors.toMap(Code::code, Code::name, (one, two) -> one, LinkedHashMap::new));
    }
    var codes = new LinkedHashMap<String, String>();
    field.schema().path("enum").values().forEach(value -> codes.put(value.asString(""), ""));
    return codes;
  }

  private void both(Kind kind, String path, DataField old, DataField fresh, String... words) {
    text(kind, path, fresh, said(old.schema(), words), said(fresh.schema(), words));
  }

  private void text(Kind kind, String path, DataField field, String before, String after) {
    if (!before.equals(after)) {
      note(kind, path, field, before, after);
    }
  }

  private void note(Kind kind, String path, DataField field, String before, String after) {
    found.add(new FieldDifference(kind, path, field.title(), before, after));
  }

  private static String said(JsonNode schema, String... words) {
    return Stream.of(words)
        .filter(schema::has)
        .map(word -> shown(word, schema.path(word)))
        .collect(Collectors.joining(", "));
  }

  private static String shown(String word, JsonNode value) {
    return word.startsWith("x-hint") ? value.asString("") : word + " " + plain(value);
  }

  private static String plain(JsonNode value) {
    return value.isString() ? value.asString("") : value.toString();
  }

  private static String rules(JsonNode schema) {
    return said(schema, RULES.toArray(String[]::new));
  }

  private static String type(DataField field) {
    if (field.isGroup()) {
      return "object";
    }
    var schema = field.schema();
    return Stream.of("type", "format", "x-codeList")
        .filter(schema::has)
        .map(word -> plain(schema.path(word)))
        .collect(Collectors.joining(" "));
  }

  private static String type(DataField field, Edition edition) {
    return (type(field) + " " + times(field, edition)).strip();
  }

  /** Multiplicity as FIM writes it. */
  private static String times(DataField field, Edition edition) {
    var list = edition.schema().list(field.path());
    var isList = field.path().endsWith("[]");
    var least =
        isList && list.has("minItems") ? list.path("minItems").asInt() : field.required() ? 1 : 0;
    var most = !isList ? "1" : list.has("maxItems") ? list.path("maxItems").toString() : "*";
    return (field.required() ? least : 0) + ":" + most;
  }
}
