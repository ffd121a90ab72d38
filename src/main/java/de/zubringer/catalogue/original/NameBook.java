package de.zubringer.catalogue.original;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the fields of a schema are called by the ids their publisher gave them ({@code x-fim}), group
 * by group. A field keeps its name from edition to edition, whatever its title becomes, so that
 * mappings go on reading it.
 */
public final class NameBook {
  public static final String ID = "x-fim";
  public static final NameBook EMPTY = new NameBook(Map.of());

  private static final String ROOT = "";

  private final Map<String, Map<String, String>> names;

  private NameBook(Map<String, Map<String, String>> names) {
    this.names = names;
  }

  public static NameBook of(JsonNode schema) {
    var names = new HashMap<String, Map<String, String>>();
    names.put(ROOT, group(schema));
    schema
        .path("$defs")
        .properties()
        .forEach(definition -> names.put(definition.getKey(), group(definition.getValue())));
    return new NameBook(names);
  }

  /**
   * The name of a field.
   *
   * @param group key of the definition it belongs to; empty for the schema itself
   * @param nth of the same id within the group, from 1
   */
  public Optional<String> name(String group, String id, int nth) {
    return Optional.ofNullable(names.getOrDefault(group, Map.of()).get(mark(id, nth)));
  }

  /** A copy of the schema in which the fields this book knows have its names. */
  public ObjectNode rename(ObjectNode schema) {
    var copy = schema.deepCopy();
    rename(ROOT, copy);
    copy.path("$defs")
        .properties()
        .forEach(
            definition -> {
              if (definition.getValue() instanceof ObjectNode group) {
                rename(definition.getKey(), group);
              }
            });
    return copy;
  }

  private void rename(String key, ObjectNode group) {
    var changed = new HashMap<String, String>();
    group(group)
        .forEach(
            (mark, name) -> {
              var known = names.getOrDefault(key, Map.of()).get(mark);
              if (known != null && !known.equals(name)) {
                changed.put(name, known);
              }
            });
    if (changed.isEmpty() || !(group.get("properties") instanceof ObjectNode properties)) {
      return;
    }
    var fresh = group.objectNode();
    properties
        .properties()
        .forEach(
            member ->
                fresh.set(
                    changed.getOrDefault(member.getKey(), member.getKey()), member.getValue()));
    group.set("properties", fresh);
    inRules(group, changed);
  }

  /** The words that name fields beside the fields themselves. */
  private static void inRules(JsonNode part, Map<String, String> changed) {
    if (!(part instanceof ObjectNode group)) {
      return;
    }
    if (group.get("required") instanceof ArrayNode required) {
      group.set("required", renamed(required, changed));
    }
    if (group.get("dependentRequired") instanceof ObjectNode dependents) {
      var fresh = group.objectNode();
      dependents
          .properties()
          .forEach(
              one ->
                  fresh.set(
                      changed.getOrDefault(one.getKey(), one.getKey()),
                      one.getValue() instanceof ArrayNode list
                          ? renamed(list, changed)
                          : one.getValue()));
      group.set("dependentRequired", fresh);
    }
    for (var branch : new String[] {"oneOf", "anyOf", "allOf"}) {
      group.path(branch).values().forEach(one -> inRules(one, changed));
    }
  }

  private static ArrayNode renamed(ArrayNode list, Map<String, String> changed) {
    var fresh = list.arrayNode();
    list.values()
        .forEach(one -> fresh.add(changed.getOrDefault(one.asString(""), one.asString(""))));
    return fresh;
  }

  private static Map<String, String> group(JsonNode schema) {
    var found = new LinkedHashMap<String, String>();
    var counts = new HashMap<String, Integer>();
    for (var member : schema.path("properties").properties()) {
      var id = id(member.getValue());
      if (id != null) {
        found.put(mark(id, counts.merge(id, 1, Integer::sum)), member.getKey());
      }
    }
    return found;
  }

  private static @Nullable String id(JsonNode field) {
    return field.path(ID).stringValueOpt().orElse(null);
  }

  private static String mark(String id, int nth) {
    return id + "#" + nth;
  }
}
