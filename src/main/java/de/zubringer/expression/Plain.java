package de.zubringer.expression;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Between JSON nodes and the maps, lists and scalars the JSONata engine works on. */
final class Plain {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Plain() {}

  static @Nullable Object value(@Nullable Object any) {
    return switch (any) {
      case null -> null;
      case JsonNode node -> ofNode(node);
      case Map<?, ?> map -> ofMap(map);
      case Iterable<?> list -> ofList(list);
      case Boolean flag -> flag;
      case Number number -> number;
      default -> any.toString();
    };
  }

  private static @Nullable Object ofNode(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        var group = new Weight.Group();
        node.properties().forEach(member -> group.add(member.getKey(), ofNode(member.getValue())));
        yield group;
      }
      case ARRAY -> ofList(node.values());
      case STRING -> node.stringValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.numberValue();
      default -> null;
    };
  }

  /** In the order of the keys: that of a map may differ each time the program runs. */
  private static Weight.Group ofMap(Map<?, ?> map) {
    var sorted = new TreeMap<String, @Nullable Object>();
    map.forEach((key, member) -> sorted.put(String.valueOf(key), member));
    var group = new Weight.Group();
    sorted.forEach((key, member) -> group.add(key, value(member)));
    return group;
  }

  private static Weight.Items ofList(Iterable<?> list) {
    var items = new Weight.Items();
    list.forEach(item -> items.append(value(item)));
    return items;
  }

  /** The result as a node; null where it is no value at all but a function. */
  static @Nullable JsonNode node(@Nullable Object result) {
    return result == null ? MissingNode.getInstance() : present(result);
  }

  private static @Nullable JsonNode present(Object result) {
    return switch (result) {
      case String text -> NODES.stringNode(text);
      case Boolean flag -> NODES.booleanNode(flag);
      case Integer number -> NODES.numberNode(number);
      case Long number -> NODES.numberNode(number);
      case java.math.BigInteger number -> NODES.numberNode(number);
      case java.math.BigDecimal number -> NODES.numberNode(number);
      case Number number -> number(number.doubleValue());
      case List<?> list -> array(list);
      case Map<?, ?> map -> object(map);
      default -> null;
    };
  }

  private static @Nullable JsonNode number(double number) {
    if (!Double.isFinite(number)) {
      return null;
    }
    var whole = (long) number;
    return whole == number ? NODES.numberNode(whole) : NODES.numberNode(number);
  }

  private static @Nullable JsonNode array(List<?> list) {
    var array = NODES.arrayNode();
    for (var item : list) {
      var node = item == null ? NODES.nullNode() : present(item);
      if (node == null) {
        return null;
      }
      array.add(node);
    }
    return array;
  }

  private static @Nullable JsonNode object(Map<?, ?> map) {
    var object = NODES.objectNode();
    for (var member : map.entrySet()) {
      var value = member.getValue();
      var node = value == null ? NODES.nullNode() : present(value);
      if (node == null) {
        return null;
      }
      object.set(String.valueOf(member.getKey()), node);
    }
    return object;
  }

  static boolean isTrue(JsonNode node) {
    return switch (node.getNodeType()) {
      case BOOLEAN -> node.booleanValue();
      case STRING -> !node.stringValue().isEmpty();
      case NUMBER -> node.doubleValue() != 0;
      case ARRAY -> node.values().stream().anyMatch(Plain::isTrue);
      case OBJECT -> !node.isEmpty();
      default -> false;
    };
  }
}
