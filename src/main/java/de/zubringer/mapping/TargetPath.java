package de.zubringer.mapping;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The way to a field of a target document, making the groups it leads through. */
record TargetPath(List<Step> groups, Step last) {
  private static final String LIST = "[]";

  /** A member of a group, or of an entry of a list. */
  record Step(String name, boolean isList) {
    static Step of(String written) {
      var isList = written.endsWith(LIST);
      return new Step(
          isList ? written.substring(0, written.length() - LIST.length()) : written, isList);
    }
  }

  static TargetPath of(String path) {
    var steps = Arrays.stream(path.split("\\.", -1)).map(Step::of).toList();
    return new TargetPath(steps.subList(0, steps.size() - 1), steps.getLast());
  }

  /**
   * Sets one value.
   *
   * @param index of the entry where the path says {@code []}, from 0; no gaps are left but empty
   *     objects
   */
  void set(ObjectNode root, int index, JsonNode value) {
    var group = root;
    for (var step : groups) {
      group = step.isList() ? entry(group, step.name(), index) : inner(group, step.name());
    }
    if (last.isList()) {
      list(group, last.name()).add(value);
    } else {
      group.set(last.name(), value);
    }
  }

  private static ObjectNode inner(ObjectNode group, String name) {
    return group.get(name) instanceof ObjectNode known ? known : group.putObject(name);
  }

  private static ObjectNode entry(ObjectNode group, String name, int index) {
    var list = list(group, name);
    while (list.size() <= index) {
      list.addObject();
    }
    return (ObjectNode) list.get(index);
  }

  private static ArrayNode list(ObjectNode group, String name) {
    return group.get(name) instanceof ArrayNode known ? known : group.putArray(name);
  }
}
