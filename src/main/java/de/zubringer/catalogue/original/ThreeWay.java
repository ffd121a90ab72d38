package de.zubringer.catalogue.original;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts two changes of one tree together. What only one side changed counts; what both changed alike
 * counts once; what both changed differently stays as it is here until a person decides.
 */
final class ThreeWay {
  /** Lists that are sets: each side may add and take out on its own. */
  private static final Set<String> SETS = Set.of("required", "enum");

  private static final JsonNode NOTHING = MissingNode.getInstance();

  /** A conflict shows values to people; more of a text helps nobody to decide. */
  private static final int SHOWN_MAX = 300;

  private final ConflictDecisions decisions;
  private final List<Conflict> conflicts = new ArrayList<>();

  ThreeWay(ConflictDecisions decisions) {
    this.decisions = decisions;
  }

  List<Conflict> conflicts() {
    return List.copyOf(conflicts);
  }

  ObjectNode merged(ObjectNode base, ObjectNode local, ObjectNode fresh) {
    return object("", local.path("title").asString(""), base, local, fresh);
  }

  private JsonNode merged(
      String place, String title, JsonNode base, JsonNode local, JsonNode fresh) {
    if (local.equals(fresh) || base.equals(fresh)) {
      return local;
    }
    if (base.equals(local)) {
      return fresh;
    }
    if (local instanceof ObjectNode mine && fresh instanceof ObjectNode other) {
      return object(place, titleOf(mine, title), base, mine, other);
    }
    if (local instanceof ArrayNode mine
        && fresh instanceof ArrayNode other
        && SETS.contains(place.substring(place.lastIndexOf('.') + 1))) {
      return set(base, mine, other);
    }
    return conflict(place, title, base, local, fresh);
  }

  private ObjectNode object(
      String place, String title, JsonNode base, ObjectNode local, ObjectNode fresh) {
    var result = local.objectNode();
    for (var name : order(local, fresh)) {
      var here = place.isEmpty() ? name : place + "." + name;
      var value = merged(here, title, base.path(name), local.path(name), fresh.path(name));
      if (!value.isMissingNode()) {
        result.set(name, value);
      }
    }
    return result;
  }

  /** As here; what the original adds comes behind what it follows there. */
  private static List<String> order(ObjectNode local, ObjectNode fresh) {
    var names = new ArrayList<>(local.propertyNames());
    var before = -1;
    for (var name : fresh.propertyNames()) {
      var at = names.indexOf(name);
      if (at < 0) {
        names.add(++before, name);
      } else {
        before = at;
      }
    }
    return names;
  }

  private static ArrayNode set(JsonNode base, ArrayNode local, ArrayNode fresh) {
    var known = new LinkedHashSet<>(base.values());
    var theirs = new LinkedHashSet<>(fresh.values());
    var result = local.arrayNode();
    for (var one : local.values()) {
      if (theirs.contains(one) || !known.contains(one)) {
        result.add(one);
      }
    }
    var mine = new LinkedHashSet<>(local.values());
    theirs.stream().filter(one -> !known.contains(one) && !mine.contains(one)).forEach(result::add);
    return result;
  }

  private JsonNode conflict(
      String place, String title, JsonNode base, JsonNode local, JsonNode fresh) {
    var decided = decisions.about(place);
    conflicts.add(new Conflict(place, title, shown(base), shown(local), shown(fresh), decided));
    return decided.equals(ConflictDecisions.ORIGINAL)
        ? fresh
        : local.isMissingNode() ? NOTHING : local;
  }

  private static String titleOf(ObjectNode node, String above) {
    var own = node.path("title").asString("");
    return own.isEmpty() ? above : own;
  }

  private static String shown(JsonNode value) {
    var text =
        value.isMissingNode() ? "" : value.isString() ? value.asString("") : value.toString();
    return text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "…" : text;
  }
}
