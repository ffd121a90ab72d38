package de.zubringer.workspace.edit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes values as YAML 1.2 that reads back as the same value. */
final class YamlValue {
  /** Text that is text in every reader of YAML without quotes; days among them, as in all files. */
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}([\\p{L}\\p{N} ._/-]*[\\p{L}\\p{N}])?|\\d{4}-\\d{2}-\\d{2}");

  /** Words that some readers take for something else. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off");

  private YamlValue() {}

  /** On one line. */
  static String flow(Object value) {
    return switch (value) {
      case JsonNode node -> flow(JsonMapper.shared().treeToValue(node, Object.class));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> flow(String.valueOf(entry.getKey())) + ": " + flow(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Collection<?> list ->
          list.stream().map(YamlValue::flow).collect(Collectors.joining(", ", "[", "]"));
      case Number number -> number.toString();
      case Boolean bool -> bool.toString();
      default -> text(value.toString());
    };
  }

  /** A group of groups on lines of its own, anything else on one line behind its key. */
  static String entry(String key, Object value, String indent, String newline) {
    return value instanceof Map<?, ?> map && isOfGroups(map)
        ? key + ":" + newline + lines(map, indent + "  ", newline)
        : key + ": " + flow(value);
  }

  /** The members of a group, each on lines of its own. */
  static String lines(Map<?, ?> map, String indent, String newline) {
    return map.entrySet().stream()
        .map(
            one ->
                indent + entry(flow(String.valueOf(one.getKey())), one.getValue(), indent, newline))
        .collect(Collectors.joining(newline));
  }

  private static boolean isOfGroups(Map<?, ?> map) {
    return map.values().stream().anyMatch(Map.class::isInstance);
  }

  private static String text(String text) {
    return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT))
        ? text
        : JsonMapper.shared().writeValueAsString(text);
  }
}
