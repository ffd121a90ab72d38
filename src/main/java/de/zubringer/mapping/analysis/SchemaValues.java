package de.zubringer.mapping.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Reads from the schema of one field which values it can have. */
final class SchemaValues {
  private static final String DAY = "2026-01-31";
  private static final String MOMENT = "2026-01-31T09:15:00+01:00";

  /** With seconds in nine places: the longest form of a date-time anybody writes. */
  private static final int MOMENT_LENGTH = 35;

  private static final int UUID_LENGTH = 36;

  /** One of each kind a free text could be. */
  private static final List<String> TEXTS = List.of("Text", "1", "1.5", "true", DAY, MOMENT);

  private SchemaValues() {}

  /** The codes of its list, if it has one, count more than the schema. */
  static Values of(JsonNode schema, List<String> codes) {
    if (!codes.isEmpty()) {
      return texts(codes);
    }
    if (schema.path("enum").isArray()) {
      return Values.all(schema.path("enum").values().stream().filter(v -> !v.isNull()).toList());
    }
    if (schema.has("const")) {
      return Values.all(List.of(schema.path("const")));
    }
    return switch (type(schema)) {
      case "boolean" -> Values.all(List.of(BooleanNode.TRUE, BooleanNode.FALSE));
      case "integer" -> numbers(schema, true);
      case "number" -> numbers(schema, false);
      case "string" -> free(schema);
      case "object", "array" -> Values.all(List.of(JsonNodeFactory.instance.objectNode()));
      default -> Values.UNKNOWN;
    };
  }

  static Values texts(List<String> all) {
    return Values.all(all.stream().<JsonNode>map(StringNode::valueOf).toList());
  }

  static Values day() {
    return new Values(true, nodes(Stream.of(DAY)), false, DAY.length(), false, false, DAY::equals);
  }

  static Values moment() {
    return new Values(
        true, nodes(Stream.of(MOMENT)), false, MOMENT_LENGTH, false, false, MOMENT::equals);
  }

  /** Whole numbers or amounts within bounds, each of which may be missing. */
  static Values whole(@Nullable Long least, @Nullable Long most) {
    var schema = JsonNodeFactory.instance.objectNode();
    if (least != null) {
      schema.put("minimum", least);
    }
    if (most != null) {
      schema.put("maximum", most);
    }
    return numbers(schema, true);
  }

  /** Text of a known length in letters of ASCII. */
  static Values plain(int length) {
    return new Values(
        true,
        nodes(Stream.of("0".repeat(length))),
        false,
        length,
        false,
        false,
        text -> text.length() == length);
  }

  private static String type(JsonNode schema) {
    var type = schema.path("type");
    var types =
        (type.isArray() ? type.values().stream() : Stream.of(type))
            .map(word -> word.asString(""))
            .filter(word -> !word.equals("null"))
            .toList();
    var onlyTexts = schema.has("pattern") || schema.has("maxLength") || schema.has("format");
    if (types.size() == 1 && types.getFirst().isEmpty()) {
      return onlyTexts ? "string" : "";
    }
    return types.size() == 1 ? types.getFirst() : "";
  }

  private static Values numbers(JsonNode schema, boolean whole) {
    var least = bound(schema, "minimum", "exclusiveMinimum", BigDecimal.ONE);
    var most = bound(schema, "maximum", "exclusiveMaximum", BigDecimal.ONE.negate());
    var examples = new ArrayList<JsonNode>();
    examples.add(number(least == null ? BigDecimal.ONE.negate() : least));
    examples.add(number(most == null ? BigDecimal.ONE : most));
    if (!whole) {
      var middle = least == null ? BigDecimal.ZERO : least;
      examples.add(number(middle.add(new BigDecimal("0.5"))));
    }
    var bounded = whole && least != null && most != null;
    var all = Values.all(examples);
    return new Values(
        true,
        examples,
        false,
        bounded ? all.longest() : Values.UNBOUNDED,
        false,
        false,
        text -> text.matches("-?\\d{1,9}"));
  }

  private static @Nullable BigDecimal bound(
      JsonNode schema, String inclusive, String exclusive, BigDecimal step) {
    if (schema.path(inclusive).isNumber()) {
      return schema.path(inclusive).decimalValue();
    }
    return schema.path(exclusive).isNumber()
        ? schema.path(exclusive).decimalValue().add(step)
        : null;
  }

  private static JsonNode number(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0 && value.precision() - value.scale() < 19
        ? JsonNodeFactory.instance.numberNode(value.longValue())
        : DecimalNode.valueOf(value);
  }

  private static Values free(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "date" -> day();
      case "date-time" -> moment();
      case "uuid" -> plain(UUID_LENGTH);
      default -> byPattern(schema);
    };
  }

  private static Values byPattern(JsonNode schema) {
    var pattern = schema.path("pattern").asString("");
    var reach = pattern.isEmpty() ? null : PatternReach.of(pattern);
    var most = schema.path("maxLength").asInt(Values.UNBOUNDED);
    var least = schema.path("minLength").asInt(0);
    var examples =
        Stream.concat(TEXTS.stream(), reach == null ? Stream.of() : Stream.of(reach.sample()))
            .filter(text -> !text.isEmpty() && fits(text, pattern, least, most));
    return new Values(
        true,
        nodes(examples),
        false,
        reach == null ? most : Math.min(most, reach.longest()),
        reach == null || !reach.plain(),
        false,
        text -> fits(text, pattern, least, most));
  }

  private static boolean fits(String text, String pattern, int least, int most) {
    return text.length() >= least
        && text.length() <= most
        && (pattern.isEmpty() || PatternReach.matches(pattern, text));
  }

  private static List<JsonNode> nodes(Stream<String> texts) {
    return texts.<JsonNode>map(StringNode::valueOf).toList();
  }
}
