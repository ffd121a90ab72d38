package de.zubringer.catalogue.foreign;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Whether a schema describes an object, and whether it lets in more than it names. */
final class ObjectLook {
  /** No form is composed deeper; ends references in circles. */
  private static final int DEPTH_MAX = 20;

  /** What is asked of a schema and its parts. */
  private interface Question {
    boolean of(JsonNode part, int depth);
  }

  private final JsonNode root;

  ObjectLook(JsonNode root) {
    this.root = root;
  }

  boolean isOpenObject(JsonNode schema) {
    return isObject(schema, 0) && !isClosed(schema, 0);
  }

  /** What a local reference means; missing if there is no such part. */
  JsonNode target(String reference) {
    try {
      return root.at(JsonPointer.compile(reference.substring(1)));
    } catch (IllegalArgumentException e) {
      return root.at("/ /missing");
    }
  }

  private boolean isObject(JsonNode schema, int depth) {
    return schema.path("type").asString("").equals("object")
        || schema.has("properties")
        || anyPart(schema, depth, this::isObject);
  }

  private boolean isClosed(JsonNode schema, int depth) {
    return isFalse(schema.path("additionalProperties"))
        || isFalse(schema.path("unevaluatedProperties"))
        || anyPart(schema, depth, this::isClosed);
  }

  private static boolean isFalse(JsonNode value) {
    return value.isBoolean() && !value.booleanValue();
  }

  private boolean anyPart(JsonNode schema, int depth, Question question) {
    if (depth > DEPTH_MAX) {
      return false;
    }
    var reference = schema.path("$ref").asString("");
    return (reference.startsWith("#/") && question.of(target(reference), depth + 1))
        || schema.path("allOf").values().stream().anyMatch(part -> question.of(part, depth + 1));
  }
}
