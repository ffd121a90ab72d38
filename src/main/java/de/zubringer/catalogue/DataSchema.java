package de.zubringer.catalogue;

import de.zubringer.catalogue.xsd.XmlApplication;
import de.zubringer.catalogue.xsd.Xsd;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Nearest;
import de.zubringer.workspace.SchemaCheck;
import de.zubringer.workspace.SchemaPart;
import de.zubringer.workspace.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Datenschema: a JSON Schema 2020-12 or an XSD, ready to check, with its fields by their paths. */
public final class DataSchema {
  /** Deeper than any form; ends a schema that contains itself. */
  private static final int DEPTH_MAX = 20;

  /** Fifty times the largest form seen; a schema that branches into itself stops here. */
  private static final int PARTS_MAX = 10_000;

  private static final List<String> BRANCHES =
      List.of("allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas");

  private final JsonNode root;
  private final SchemaCheck check;
  private final @Nullable Xsd xsd;
  private final Map<String, DataField> fields = new LinkedHashMap<>();
  private final FieldTree tree;
  private final Map<String, JsonNode> lists = new HashMap<>();
  private final Set<String> required = new HashSet<>();
  private int parts;
  private int conditions;

  private DataSchema(JsonNode root, SchemaCheck check, @Nullable Xsd xsd) {
    this.root = root;
    this.check = check;
    this.xsd = xsd;
    collect("", root, 0);
    fields.replaceAll((path, field) -> field.required(required.contains(path)));
    this.tree = new FieldTree(leaves());
  }

  /** Held if it is no valid schema or points outside itself. */
  public static Outcome<DataSchema> of(JsonNode schema) {
    return SchemaCheck.compile(schema)
        .then(check -> Outcome.done(new DataSchema(schema, check, null)));
  }

  /** Fields and titles as the XSD has them; documents are checked by the XSD itself. */
  public static Outcome<DataSchema> of(Xsd xsd) {
    var schema = xsd.asJsonSchema();
    return SchemaCheck.compile(schema)
        .then(check -> Outcome.done(new DataSchema(schema, check, xsd)));
  }

  /** Where applications are XML: what reads and checks them. */
  public Optional<Xsd> xsd() {
    return Optional.ofNullable(xsd);
  }

  /** The tree of an application in XML; empty for one in JSON, which is a tree already. */
  public Optional<JsonNode> tree(byte[] xml) {
    return xsd()
        .flatMap(
            known ->
                known.read(xml) instanceof Outcome.Done<XmlApplication>(var read)
                    ? Optional.of(read.content())
                    : Optional.empty());
  }

  /** The fields as a tree. */
  public FieldTree fieldTree() {
    return tree;
  }

  /** The schema itself; of an XSD the same in the words of JSON Schema. */
  public JsonNode json() {
    return root;
  }

  public List<Violation> check(JsonNode document) {
    return check.check(document);
  }

  /** What the schema, or one within it, says of the place it is for. */
  public SchemaPart part(JsonNode within) {
    return check.part(within);
  }

  /** Accepts for that place only what {@link #check} accepts; false says nothing. */
  public Predicate<JsonNode> acceptance(JsonNode within) {
    return check.acceptance(within);
  }

  /** The field at a path, with or without {@code []} and indices. */
  public Optional<DataField> field(String path) {
    return Optional.ofNullable(fields.get(FieldPath.plain(path)));
  }

  public List<DataField> fields() {
    return List.copyOf(fields.values());
  }

  /** The fields that hold a value, in the order of the schema. */
  public List<DataField> leaves() {
    return fields.values().stream().filter(field -> !field.isGroup()).toList();
  }

  /** What must come along with a field of a group ({@code dependentRequired}). */
  public List<String> dependents(String path) {
    var plain = FieldPath.plain(path);
    var cut = plain.lastIndexOf('.');
    var group = cut < 0 ? root : field(plain.substring(0, cut)).map(DataField::schema).orElse(root);
    return names(group.path("dependentRequired").path(plain.substring(cut + 1)));
  }

  /** The known path that looks most like an unknown one. */
  public Optional<String> nearest(String path) {
    return Nearest.of(FieldPath.plain(path), fields.keySet());
  }

  /** Whether the path leads through a list. */
  public boolean repeats(String path) {
    return field(path).map(field -> field.path().contains("[]")).orElse(false);
  }

  /** The schema of a list itself ({@code minItems}, {@code maxItems}), not of its entries. */
  public JsonNode list(String path) {
    return lists.getOrDefault(FieldPath.plain(path), MissingNode.getInstance());
  }

  private void collect(String path, JsonNode schema, int depth) {
    if (!schema.isObject() || depth > DEPTH_MAX || ++parts > PARTS_MAX) {
      return;
    }
    require(path, schema);
    for (var member : schema.path("properties").properties()) {
      var name = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
      add(name, member.getKey(), member.getValue(), depth);
    }
    for (var reference : schema.path("$ref").stringValueOpt().stream().toList()) {
      collect(path, resolve(reference), depth + 1);
    }
    for (var branch : BRANCHES) {
      var part = schema.path(branch);
      conditions += branch.equals("allOf") ? 0 : 1;
      (part.isArray() || branch.equals("dependentSchemas") ? part.values() : List.of(part))
          .forEach(inner -> collect(path, inner, depth + 1));
      conditions -= branch.equals("allOf") ? 0 : 1;
    }
  }

  /** What must be there whatever else is; what a branch asks for may not count. */
  private void require(String path, JsonNode schema) {
    if (conditions == 0) {
      var group = FieldPath.plain(path);
      names(schema.path("required"))
          .forEach(name -> required.add(group.isEmpty() ? name : group + "." + name));
    }
  }

  private void add(String path, String name, JsonNode own, int depth) {
    var schema = own.has("$ref") ? resolve(own.path("$ref").asString("")) : own;
    var items = schema.path("items");
    var shown = items.isObject() ? path + "[]" : path;
    var inner = items.has("$ref") ? resolve(items.path("$ref").asString("")) : items;
    var content = items.isObject() ? inner : schema;
    var title = own.path("title").asString(schema.path("title").asString(name));
    var before = fields.size();
    if (items.isObject()) {
      lists.putIfAbsent(FieldPath.plain(path), schema);
    }
    fields.putIfAbsent(FieldPath.plain(path), new DataField(shown, title, false, false, content));
    require(path, own);
    collect(shown, content, depth + 1);
    var isGroup = fields.size() > before + 1 || content.has("properties");
    fields.computeIfPresent(
        FieldPath.plain(path),
        (key, field) ->
            new DataField(field.path(), field.title(), field.required(), isGroup, field.schema()));
  }

  private JsonNode resolve(String reference) {
    if (!reference.startsWith("#/")) {
      return root.path("$defs").path("");
    }
    return root.at(JsonPointer.compile(reference.substring(1)));
  }

  private static List<String> names(JsonNode list) {
    return list.values().stream().map(name -> name.asString("")).toList();
  }
}
