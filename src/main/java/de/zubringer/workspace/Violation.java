package de.zubringer.workspace;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One breach of a JSON Schema (2020-12), without any content of what was checked.
 *
 * @param place of the offending value; for a missing or an unknown key the place that key has
 * @param keyword of the schema, such as {@code required} or {@code pattern}; {@code
 *     unevaluatedProperties} and {@code additionalProperties} both mean an unknown key
 * @param arguments what the schema demands: allowed values, limit, pattern, format; for {@code
 *     type} the demanded and the found type
 * @param field the schema of the place where it has one (title, description, x-… keys), otherwise
 *     an empty object
 */
public record Violation(String place, String keyword, List<String> arguments, JsonNode field) {
  public Violation {
    arguments = List.copyOf(arguments);
  }

  /** The title the schema gives the place, or its key. */
  public String title() {
    return field.path("title").asString(Place.last(place));
  }
}
