package de.zubringer.catalogue.foreign;

import de.zubringer.catalogue.codelist.Genericode.Imported;
import de.zubringer.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rewrites a JSON Schema word by word: drafts before 2020-12 are brought up to it, objects are
 * closed where they are used, words without a meaning here are left out and reported.
 */
final class SchemaRewrite {
  /** Means here what it means there. */
  private static final Set<String> KEPT =
      Set.of(
          "type",
          "enum",
          "const",
          "title",
          "description",
          "default",
          "examples",
          "format",
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "required",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "dependentRequired",
          "$comment",
          "deprecated",
          "readOnly",
          "writeOnly");

  private static final Set<String> OF_SCHEMAS = Set.of("allOf", "anyOf", "oneOf");
  private static final Set<String> A_SCHEMA = Set.of("if", "then", "else", "not");
  private static final Set<String> NAMED_SCHEMAS = Set.of("properties", "dependentSchemas");

  /** Says nothing about an application, or only how to find the schema itself. */
  private static final Set<String> ABOUT_ITSELF = Set.of("$schema", "$id", "id", "version");

  /** The formats that are checked; others are only a hint to people. */
  private static final Set<String> FORMATS =
      Set.of(
          "date",
          "date-time",
          "time",
          "duration",
          "email",
          "idn-email",
          "uri",
          "uri-reference",
          "uuid",
          "hostname",
          "ipv4",
          "ipv6",
          "iri",
          "regex");

  private static final String DEFINITIONS = "$defs";
  private static final String OLD_DEFINITIONS = "#/definitions/";

  private final ObjectNode root;
  private final ObjectLook look;
  private final List<Finding> findings = new ArrayList<>();
  private final ChoiceLists lists = new ChoiceLists();
  private int untitled;

  SchemaRewrite(ObjectNode root) {
    this.root = root;
    this.look = new ObjectLook(root);
  }

  List<Finding> findings() {
    return findings;
  }

  SortedMap<String, Imported> lists() {
    return new TreeMap<>(lists.all());
  }

  ObjectNode rewritten() {
    var made = JsonNodeFactory.instance.objectNode();
    made.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    made.setAll(closed(schema(root, "", ""), root, ""));
    if (untitled > 0) {
      findings.add(Finding.hint("adopt-untitled", "", String.valueOf(untitled)));
    }
    return made;
  }

  /**
   * A schema of which nothing is said yet about what else an object may have.
   *
   * @param name of the field it describes; empty where there is none
   */
  private ObjectNode schema(JsonNode from, String place, String name) {
    var made = JsonNodeFactory.instance.objectNode();
    if (!from.isObject()) {
      if (!from.isBoolean() || !from.booleanValue()) {
        lost("adopt-keyword", place, name.isEmpty() ? place : name);
      }
      return made;
    }
    var choices = lists.of(from, name);
    if (choices.isPresent()) {
      title(from, made, name);
      made.put("type", "string");
      made.put("x-codeList", choices.get());
      return made;
    }
    for (var word : from.properties()) {
      word(word.getKey(), word.getValue(), from, made, place);
    }
    if (!name.isEmpty()) {
      title(from, made, name);
    }
    return made;
  }

  private void word(String word, JsonNode value, JsonNode from, ObjectNode made, String place) {
    var here = place.isEmpty() ? word : place + "." + word;
    if (word.startsWith("x-") || (KEPT.contains(word) && !word.startsWith("exclusive"))) {
      made.set(word, value.deepCopy());
      format(word, value, here);
    } else if (word.startsWith("exclusive")) {
      exclusive(word, value, from, made);
    } else if (OF_SCHEMAS.contains(word)) {
      var list = made.putArray(word);
      for (int i = 0; i < value.size(); i++) {
        list.add(branch(value.get(i), here + "[" + i + "]"));
      }
    } else if (A_SCHEMA.contains(word)) {
      made.set(word, branch(value, here));
    } else if (NAMED_SCHEMAS.contains(word)) {
      properties(word, value, made, here);
    } else if (word.equals("$ref")) {
      reference(value.asString(""), made, here);
    } else if (word.equals("items") && value.isObject()) {
      made.set("items", closed(schema(value, here, ""), value, here));
    } else if (word.equals(DEFINITIONS) || word.equals("definitions")) {
      definitions(value, made, here);
    } else if (word.equals("dependencies")) {
      dependencies(value, made, here);
    } else if (word.endsWith("Properties") && value.isBoolean()) {
      open(value.booleanValue(), made);
    } else if (!ABOUT_ITSELF.contains(word)) {
      lost("adopt-keyword", here, word);
    }
  }

  /** A branch is judged by what is around it: it stays as open or closed as it was. */
  private ObjectNode branch(JsonNode value, String place) {
    return schema(value, place, "");
  }

  /** An open object is what is closed later; said of a branch it would undo that. */
  private static void open(boolean isOpen, ObjectNode made) {
    if (!isOpen) {
      made.put("additionalProperties", false);
    }
  }

  private void properties(String word, JsonNode value, ObjectNode made, String place) {
    var all = made.putObject(word);
    for (var member : value.properties()) {
      var here = place + "." + member.getKey();
      if (member.getKey().matches(".*[.\\[\\]$].*|")) {
        lost("adopt-name", here, member.getKey());
      } else if (word.equals("properties")) {
        var field = schema(member.getValue(), here, member.getKey());
        all.set(member.getKey(), closed(field, member.getValue(), here));
      } else {
        all.set(member.getKey(), branch(member.getValue(), here));
      }
    }
  }

  private void definitions(JsonNode value, ObjectNode made, String place) {
    var all = made.withObject("/" + DEFINITIONS);
    value
        .properties()
        .forEach(one -> all.set(one.getKey(), branch(one.getValue(), place + "." + one.getKey())));
  }

  private void reference(String reference, ObjectNode made, String place) {
    if (!reference.startsWith("#/")) {
      findings.add(Finding.error("adopt-reference", place, reference));
      return;
    }
    if (look.target(reference).isMissingNode()) {
      findings.add(Finding.error("adopt-reference-unknown", place, reference));
      return;
    }
    made.put("$ref", renamed(reference));
  }

  private static String renamed(String reference) {
    return reference.startsWith(OLD_DEFINITIONS)
        ? "#/" + DEFINITIONS + "/" + reference.substring(OLD_DEFINITIONS.length())
        : reference;
  }

  /** Draft 4 says yes or no beside the bound, later drafts give the bound itself. */
  private static void exclusive(String word, JsonNode value, JsonNode from, ObjectNode made) {
    var bound = word.equals("exclusiveMinimum") ? "minimum" : "maximum";
    if (!value.isBoolean()) {
      made.set(word, value);
    } else if (value.booleanValue() && from.has(bound)) {
      made.set(word, from.path(bound));
    }
  }

  private void dependencies(JsonNode value, ObjectNode made, String place) {
    for (var one : value.properties()) {
      if (one.getValue().isArray()) {
        made.withObject("/dependentRequired").set(one.getKey(), one.getValue());
      } else {
        made.withObject("/dependentSchemas")
            .set(one.getKey(), branch(one.getValue(), place + "." + one.getKey()));
      }
    }
  }

  private void format(String word, JsonNode value, String place) {
    if (word.equals("format") && !FORMATS.contains(value.asString(""))) {
      findings.add(Finding.hint("adopt-format", place, value.asString("")));
    }
  }

  private void title(JsonNode from, ObjectNode made, String name) {
    var own = from.path("title").asString("");
    if (own.isEmpty() && from.path("$ref").isMissingNode()) {
      untitled++;
      made.put("title", words(name));
    } else if (!own.isEmpty()) {
      made.put("title", own);
    }
  }

  /** {@code geburtsDatum} as a person would write it. */
  private static String words(String name) {
    var apart = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("[_-]+", " ").strip();
    return apart.isEmpty()
        ? name
        : apart.substring(0, 1).toUpperCase(Locale.ROOT) + apart.substring(1);
  }

  /** Closes an object at the place of its use; what it was open for is refused from now on. */
  private ObjectNode closed(ObjectNode made, JsonNode from, String place) {
    if (!look.isOpenObject(from)) {
      return made;
    }
    made.put("unevaluatedProperties", false);
    findings.add(Finding.hint("adopt-closed", place, place.isEmpty() ? "–" : place));
    return made;
  }

  private void lost(String code, String place, String what) {
    findings.add(Finding.warning(code, place, what));
  }
}
