package de.zubringer.workspace;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Translates what the validator says into our words, leaving its English behind. */
final class Violations {
  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private Violations() {}

  static Violation of(Error error, JsonNode root) {
    var owner = owner(error, root);
    var place = place(error.getInstanceLocation());
    var property = error.getProperty();
    if (property == null) {
      return new Violation(place, error.getKeyword(), arguments(error, owner), owner);
    }
    var field = owner.path("properties").path(property);
    var known = new ArrayList<>(owner.path("properties").propertyNames());
    return new Violation(
        Place.member(place, property),
        error.getKeyword(),
        known,
        field.isObject() ? field : NOTHING);
  }

  static Violation tooComplex(long limit) {
    return new Violation("", "limit", List.of(Long.toString(limit)), NOTHING);
  }

  /** The schema object that holds the keyword that was broken. */
  private static JsonNode owner(Error error, JsonNode root) {
    var path = error.getSchemaLocation().getFragment();
    var node = root;
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      var element = path.getElement(i);
      node = element instanceof Integer index ? node.path(index) : node.path(element.toString());
    }
    return node.isObject() ? node : NOTHING;
  }

  private static List<String> arguments(Error error, JsonNode owner) {
    var demanded = owner.path(error.getKeyword());
    var arguments = new ArrayList<String>();
    if (demanded.isArray()) {
      demanded.forEach(value -> arguments.add(value.asString("")));
    } else {
      arguments.add(demanded.isContainer() ? "" : demanded.asString(""));
    }
    if ("type".equals(error.getKeyword())) {
      return List.of(String.join("|", arguments), type(error.getInstanceNode()));
    }
    return arguments;
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "array";
      case OBJECT, POJO -> "object";
      case STRING, BINARY -> "string";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case BOOLEAN -> "boolean";
      case NULL, MISSING -> "null";
    };
  }

  private static String place(NodePath path) {
    var place = "";
    for (int i = 0; i < path.getNameCount(); i++) {
      var element = path.getElement(i);
      place =
          element instanceof Integer index
              ? Place.item(place, index)
              : Place.member(place, element.toString());
    }
    return place;
  }
}
