package de.zubringer.expression;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the expressions over one application may see: the input and named variables, each converted
 * when the first of them asks for it. They share one allowance of steps. For one thread at a time.
 */
public final class Scope {
  private final @Nullable Scope outer;
  private final JsonNode input;
  private final Map<String, ?> given;
  private final Bounds bounds;
  private @Nullable Map<String, @Nullable Object> plain;
  private @Nullable Map<String, JsonNode> nodes;
  private @Nullable Object plainInput;

  private Scope(@Nullable Scope outer, JsonNode input, Map<String, ?> given, Bounds bounds) {
    this.outer = outer;
    this.input = input;
    this.given = given;
    this.bounds = bounds;
  }

  public static Scope of(JsonNode input) {
    return new Scope(null, input, Map.of(), new Bounds());
  }

  /** Adds variables by name without the dollar sign; values are nodes, maps, lists or scalars. */
  public Scope with(Map<String, ?> more) {
    return new Scope(this, input, more, bounds);
  }

  public Scope with(String name, Object value) {
    return with(Map.of(name, value));
  }

  /** A variable by its name without the dollar sign; a missing node if there is none. */
  public JsonNode variable(String name) {
    if (outer != null && !given.containsKey(name)) {
      return outer.variable(name);
    }
    if (nodes == null) {
      nodes = new HashMap<>();
    }
    var known = nodes.get(name);
    if (known == null) {
      var node = Plain.node(plain(name));
      known = node == null ? MissingNode.getInstance() : node;
      nodes.put(name, known);
    }
    return known;
  }

  JsonNode input() {
    return input;
  }

  @Nullable Object plainInput() {
    if (outer != null) {
      return outer.plainInput();
    }
    if (plainInput == null) {
      plainInput = Plain.value(input);
    }
    return plainInput;
  }

  /** A variable as the engine takes it; null if there is none. */
  @Nullable Object plain(String name) {
    if (!given.containsKey(name)) {
      return outer == null ? null : outer.plain(name);
    }
    if (plain == null) {
      plain = new HashMap<>();
    }
    var known = plain.get(name);
    if (known == null) {
      known = Plain.value(given.get(name));
      plain.put(name, known);
    }
    return known;
  }

  Bounds bounds() {
    return bounds;
  }
}
