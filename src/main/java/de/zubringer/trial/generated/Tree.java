package de.zubringer.trial.generated;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes one place of an application. */
final class Tree {
  private Tree() {}

  /** A copy with another value there, or with none; empty if there is no such place. */
  static Optional<JsonNode> with(JsonNode application, String place, @Nullable JsonNode value) {
    var at = JsonPointer.compile("/" + place.replace("]", "").replace('[', '/').replace('.', '/'));
    var copy = application.deepCopy();
    return switch (copy.at(at.head())) {
      case ObjectNode object -> {
        var name = at.last().getMatchingProperty();
        if (value == null) {
          object.remove(name);
        } else {
          object.set(name, value);
        }
        yield Optional.of(copy);
      }
      case ArrayNode list when at.last().mayMatchElement() && value != null -> {
        list.set(at.last().getMatchingIndex(), value);
        yield Optional.of(copy);
      }
      default -> Optional.empty();
    };
  }
}
