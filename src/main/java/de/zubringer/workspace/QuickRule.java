package de.zubringer.workspace;

import com.networknt.schema.regex.JDKRegularExpressionFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * One rule of {@link QuickCheck}; accepts what it does not speak about, and never what it doubts.
 */
interface QuickRule {
  QuickRule UNSURE = (node, walk) -> false;
  QuickRule ANY = (node, walk) -> true;

  boolean accepts(JsonNode node, Walk walk);

  /** How far one check has come. */
  final class Walk {
    /** A hundred for each field of 10,000 entries with ten; then the validator decides. */
    private static final int STEPS_MAX = 10_000_000;

    /** Deeper than any form; a schema may refer to itself. */
    private static final int DEPTH_MAX = 100;

    private int steps;
    private int depth;
    private boolean over;

    boolean isOver() {
      over = over || ++steps > STEPS_MAX || depth > DEPTH_MAX;
      return over;
    }

    void enter() {
      depth++;
    }

    void leave() {
      depth--;
    }
  }

  static QuickRule all(List<QuickRule> rules) {
    if (rules.size() == 1) {
      return rules.getFirst();
    }
    var array = rules.toArray(QuickRule[]::new);
    return (node, walk) -> {
      for (var rule : array) {
        if (walk.isOver() || !rule.accepts(node, walk)) {
          return false;
        }
      }
      return true;
    };
  }

  static QuickRule bound(String keyword, JsonNode value) {
    var whole = value.isIntegralNumber() && value.canConvertToInt();
    return switch (keyword) {
      case "pattern" -> pattern(value.asString(""));
      case "minLength" -> whole ? length(value.intValue(), Integer.MAX_VALUE) : UNSURE;
      case "maxLength" -> whole ? length(0, value.intValue()) : UNSURE;
      case "minItems" -> whole ? size(value.intValue(), Integer.MAX_VALUE) : UNSURE;
      case "maxItems" -> whole ? size(0, value.intValue()) : UNSURE;
      case "minimum" -> isWhole(value) ? range(value.longValue(), Long.MAX_VALUE) : UNSURE;
      case "maximum" -> isWhole(value) ? range(Long.MIN_VALUE, value.longValue()) : UNSURE;
      default -> UNSURE;
    };
  }

  /** Numbers that may be written in several ways are left to the validator. */
  static QuickRule type(JsonNode value) {
    var types = value.isArray() ? names(value) : Set.of(value.asString(""));
    var kinds = types.stream().map(QuickRule::kind).toList();
    return kinds.size() == 1
        ? kinds.getFirst()
        : (node, walk) -> kinds.stream().anyMatch(kind -> kind.accepts(node, walk));
  }

  private static QuickRule kind(String type) {
    return switch (type) {
      case "object" -> (node, walk) -> node instanceof ObjectNode;
      case "array" -> (node, walk) -> node instanceof ArrayNode;
      case "string" -> (node, walk) -> node instanceof StringNode;
      case "boolean" -> (node, walk) -> node instanceof BooleanNode;
      case "null" -> (node, walk) -> node instanceof NullNode;
      case "number" -> (node, walk) -> node instanceof NumericNode;
      case "integer" ->
          (node, walk) -> node instanceof NumericNode number && number.isIntegralNumber();
      default -> UNSURE;
    };
  }

  static boolean contains(JsonNode list, JsonNode node) {
    for (var known : list) {
      if (known.equals(node)) {
        return true;
      }
    }
    return false;
  }

  static QuickRule items(QuickRule each) {
    return (node, walk) -> {
      walk.enter();
      var sound = !walk.isOver();
      if (node.isArray()) {
        for (var item : node) {
          sound = sound && each.accepts(item, walk);
        }
      }
      walk.leave();
      return sound;
    };
  }

  static QuickRule required(Set<String> names) {
    var array = names.toArray(String[]::new);
    return (node, walk) -> {
      if (node.isObject()) {
        for (var name : array) {
          if (!node.has(name)) {
            return false;
          }
        }
      }
      return true;
    };
  }

  static QuickRule dependents(JsonNode value) {
    var needs = new HashMap<String, Set<String>>();
    value.properties().forEach(member -> needs.put(member.getKey(), names(member.getValue())));
    return (node, walk) ->
        needs.entrySet().stream()
            .filter(need -> node.has(need.getKey()))
            .allMatch(need -> need.getValue().stream().allMatch(node::has));
  }

  static QuickRule pattern(String pattern) {
    var expression = JDKRegularExpressionFactory.getInstance().getRegularExpression(pattern);
    return (node, walk) -> !node.isString() || expression.matches(node.stringValue());
  }

  /** Texts and nothing else, with or without bounds: most fields. */
  static Predicate<JsonNode> text(JsonNode min, JsonNode max) {
    if (!isLength(min) || !isLength(max)) {
      return node -> false;
    }
    var least = min.intValue(0);
    var most = max.intValue(Integer.MAX_VALUE);
    return node -> node instanceof StringNode text && isWithin(text.stringValue(), least, most);
  }

  private static boolean isLength(JsonNode value) {
    return value.isMissingNode() || (value.isIntegralNumber() && value.canConvertToInt());
  }

  static QuickRule length(int min, int max) {
    return (node, walk) ->
        !(node instanceof StringNode text) || isWithin(text.stringValue(), min, max);
  }

  /** A letter takes one or two units. */
  private static boolean isWithin(String text, int min, int max) {
    if (text.length() <= max && text.length() / 2 >= min) {
      return true;
    }
    var length = text.codePointCount(0, text.length());
    return length >= min && length <= max;
  }

  static QuickRule size(int min, int max) {
    return (node, walk) -> !node.isArray() || (node.size() >= min && node.size() <= max);
  }

  /** A decimal close enough to a bound to be rounded onto it is left to the validator. */
  static QuickRule range(long min, long max) {
    return (node, walk) ->
        !node.isNumber()
            || (isWhole(node) && node.longValue() >= min && node.longValue() <= max)
            || (!node.isIntegralNumber() && node.doubleValue() > min && node.doubleValue() < max);
  }

  private static boolean isWhole(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong();
  }

  static Set<String> names(JsonNode value) {
    return value.isArray()
        ? value.values().stream().map(name -> name.asString("")).collect(Collectors.toSet())
        : Set.copyOf(value.propertyNames());
  }
}
