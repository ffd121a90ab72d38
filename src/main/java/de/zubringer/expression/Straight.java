package de.zubringer.expression;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * An expression that names one field or variable and nothing else, as most do: read directly where
 * the engine gives the same, which costs a hundredth.
 */
record Straight(String root, List<String> steps) {
  private static final Pattern PATH =
      Pattern.compile("\\$?[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*");

  private static final Set<String> WORDS =
      Set.of("and", "or", "in", "true", "false", "null", "function");

  /** Null if it is more than a path. */
  static @Nullable Straight of(String text) {
    var steps = List.of(text.strip().split("\\.", -1));
    if (!PATH.matcher(text.strip()).matches() || steps.stream().anyMatch(WORDS::contains)) {
      return null;
    }
    var root = steps.getFirst();
    return root.startsWith("$")
        ? new Straight(root.substring(1), steps.subList(1, steps.size()))
        : new Straight("", steps);
  }

  /** The value, or a missing node; null where only the engine knows. */
  @Nullable JsonNode read(Scope scope) {
    var node = root.isEmpty() ? scope.input() : scope.variable(root);
    if (node.isMissingNode()) {
      return null; // the name may be one of a function
    }
    for (var step : steps) {
      if (!node.isObject()) {
        return null; // the engine looks into lists
      }
      var member = node.get(step);
      if (member == null) {
        return MissingNode.getInstance();
      }
      node = member;
    }
    return isPlain(node) ? node : null;
  }

  /** Other numbers may come back from the engine written otherwise. */
  private static boolean isPlain(JsonNode node) {
    return node.isBoolean()
        || (node.isString() && node.stringValue().length() <= Bounds.TEXT_MAX)
        || node.isInt()
        || node.isLong();
  }
}
