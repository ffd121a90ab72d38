package de.zubringer.expression;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What an expression may see: the input and named variables, converted once for many uses. */
public final class Scope {
  private final @Nullable Object input;
  private final Map<String, Object> variables;

  private Scope(@Nullable Object input, Map<String, Object> variables) {
    this.input = input;
    this.variables = variables;
  }

  public static Scope of(JsonNode input) {
    return new Scope(Plain.value(input), Map.of());
  }

  /** Adds variables by name without the dollar sign; values are nodes, maps, lists or scalars. */
  public Scope with(Map<String, ?> more) {
    var all = new HashMap<>(variables);
    more.forEach((name, value) -> put(all, name, value));
    return new Scope(input, all);
  }

  public Scope with(String name, Object value) {
    return with(Map.of(name, value));
  }

  /** A variable by its name without the dollar sign; a missing node if there is none. */
  public JsonNode variable(String name) {
    var node = Plain.node(variables.get(name));
    return node == null ? MissingNode.getInstance() : node;
  }

  @Nullable Object input() {
    return input;
  }

  Map<String, Object> variables() {
    return variables;
  }

  private static void put(Map<String, Object> all, String name, @Nullable Object value) {
    var plain = Plain.value(value);
    if (plain == null) {
      all.remove(name);
    } else {
      all.put(name, plain);
    }
  }
}
