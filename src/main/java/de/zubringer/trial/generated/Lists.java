package de.zubringer.trial.generated;

import de.zubringer.catalogue.FieldPath;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Finds lists of an application as such; a path otherwise enters them. */
record Lists(String place, ArrayNode list) {

  /** Those that are not empty, at a path without brackets. */
  static List<Lists> of(JsonNode application, String path) {
    var cut = path.lastIndexOf('.');
    var found = new ArrayList<Lists>();
    if (cut < 0) {
      add("", application, path, found);
    } else {
      FieldPath.of(path.substring(0, cut))
          .find(application)
          .forEach(hit -> add(hit.place() + ".", hit.value(), path.substring(cut + 1), found));
    }
    return found;
  }

  private static void add(String before, JsonNode group, String name, List<Lists> found) {
    if (group.path(name) instanceof ArrayNode list && !list.isEmpty()) {
      found.add(new Lists(before + name, list));
    }
  }
}
