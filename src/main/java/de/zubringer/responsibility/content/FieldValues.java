package de.zubringer.responsibility.content;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The values at a dotted path; a list on the way gives those of all its entries. */
record FieldValues(List<String> names) {

  static FieldValues at(String path) {
    return new FieldValues(List.of(path.split("\\.")));
  }

  List<JsonNode> of(JsonNode application) {
    var found = new ArrayList<JsonNode>();
    collect(application, 0, found);
    return found;
  }

  private void collect(JsonNode node, int depth, List<JsonNode> found) {
    if (node.isArray()) {
      node.forEach(entry -> collect(entry, depth, found));
    } else if (depth == names.size()) {
      if (!node.isMissingNode() && !node.isNull()) {
        found.add(node);
      }
    } else {
      collect(node.path(names.get(depth)), depth + 1, found);
    }
  }
}
