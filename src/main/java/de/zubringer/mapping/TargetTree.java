package de.zubringer.mapping;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets values at dotted paths of a target document, making the groups on the way. */
final class TargetTree {
  private static final String LIST = "[]";

  private TargetTree() {}

  /**
   * Sets one value.
   *
   * @param index of the entry where the path says {@code []}, from 0; no gaps are left but empty
   *     objects
   */
  static void set(ObjectNode root, String path, int index, JsonNode value) {
    var steps = path.split("\\.", -1);
    var group = root;
    for (int i = 0; i < steps.length - 1; i++) {
      group = enter(group, steps[i], index);
    }
    var last = steps[steps.length - 1];
    if (last.endsWith(LIST)) {
      list(group, last).add(value);
    } else {
      group.set(last, value);
    }
  }

  private static ObjectNode enter(ObjectNode group, String step, int index) {
    if (step.endsWith(LIST)) {
      var list = list(group, step);
      while (list.size() <= index) {
        list.addObject();
      }
      return (ObjectNode) list.get(index);
    }
    return group.get(step) instanceof ObjectNode known ? known : group.putObject(step);
  }

  private static ArrayNode list(ObjectNode group, String step) {
    var name = step.substring(0, step.length() - LIST.length());
    return group.get(name) instanceof ArrayNode known ? known : group.putArray(name);
  }
}
