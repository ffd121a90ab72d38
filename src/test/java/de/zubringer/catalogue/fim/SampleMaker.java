package de.zubringer.catalogue.fim;

import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fills in a form: every field, or only what must be there. */
final class SampleMaker {
  private final JsonNode root;
  private final Map<String, String> codes;
  private final boolean isWhole;

  /**
   * @param codes one code by the id of its list
   */
  SampleMaker(JsonNode root, Map<String, String> codes, boolean isWhole) {
    this.root = root;
    this.codes = codes;
    this.isWhole = isWhole;
  }

  ObjectNode make() {
    return group(root);
  }

  private ObjectNode group(JsonNode schema) {
    var made = JsonNodeFactory.instance.objectNode();
    var required = schema.path("required").values().stream().map(one -> one.asString("")).toList();
    for (var member : schema.path("properties").properties()) {
      if (isWhole || required.contains(member.getKey())) {
        made.set(member.getKey(), value(member.getValue()));
      }
    }
    if (schema.has("oneOf")) {
      var first = schema.path("oneOf").get(0).path("required").get(0).asString("");
      schema.path("oneOf").values().stream()
          .skip(1)
          .forEach(branch -> made.remove(branch.path("required").get(0).asString("")));
      made.set(first, value(schema.path("properties").path(first)));
    }
    while (schema.has("maxProperties") && made.size() > schema.path("maxProperties").intValue()) {
      made.remove(made.propertyNames().iterator().next());
    }
    return made;
  }

  private JsonNode value(JsonNode schema) {
    if (schema.has("$ref")) {
      return group(root.at(JsonPointer.compile(schema.path("$ref").asString("").substring(1))));
    }
    if (schema.has("x-codeList")) {
      return JsonNodeFactory.instance.stringNode(
          codes.getOrDefault(schema.path("x-codeList").asString(""), "?"));
    }
    return switch (schema.path("type").asString("")) {
      case "array" -> JsonNodeFactory.instance.arrayNode().add(value(schema.path("items")));
      case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
      case "integer", "number" ->
          schema.has("minimum") ? schema.path("minimum") : JsonNodeFactory.instance.numberNode(1);
      case "object" -> group(schema);
      default -> JsonNodeFactory.instance.stringNode(text(schema));
    };
  }

  private static String text(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "date" -> "2026-01-31";
      case "time" -> "12:00:00+01:00";
      case "date-time" -> "2026-01-31T12:00:00+01:00";
      default -> schema.path("pattern").asString("").contains("{12}") ? "160510000000" : "Abc";
    };
  }
}
