package de.zubringer.mapping;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way to a value through groups, as long as no list is on it.
 *
 * @param prefix names the groups, and what they begin at
 * @param last name of the value in the last group; null for the beginning itself
 */
record Way(String prefix, String[] groups, @Nullable String last) {
  static Way of(SourcePath where) {
    var path = where.path();
    if (path.isEmpty()) {
      return new Way(where.variable(), new String[0], null);
    }
    var groups = path.subList(0, path.size() - 1);
    var prefix = where.variable() + "$" + String.join(".", groups);
    return new Way(prefix, groups.toArray(String[]::new), path.getLast());
  }

  /** Goes ways that begin at the same, and remembers the last group: rows stand group by group. */
  static final class Walker {
    private @Nullable String prefix;
    private @Nullable JsonNode group;

    /** The value, or a missing node; null if there is a list on the way. */
    @Nullable JsonNode go(Way way, JsonNode from) {
      var at = way.groups.length == 0 ? from : group(way, from);
      if (way.last == null || at == null) {
        return at instanceof ArrayNode ? null : at;
      }
      var value = step(at, way.last);
      return value instanceof ArrayNode ? null : value;
    }

    private @Nullable JsonNode group(Way way, JsonNode from) {
      if (!way.prefix.equals(prefix)) {
        var at = from;
        for (int i = 0; i < way.groups.length && at != null; i++) {
          at = step(at, way.groups[i]);
        }
        prefix = way.prefix;
        group = at;
      }
      return group;
    }

    private static @Nullable JsonNode step(JsonNode at, String name) {
      if (at instanceof ObjectNode object) {
        var member = object.get(name);
        return member == null ? MissingNode.getInstance() : member;
      }
      return at instanceof ArrayNode ? null : MissingNode.getInstance();
    }
  }
}
