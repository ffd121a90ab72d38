package de.zubringer.workspace;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a JSON Schema says of one place in a document, for those who write a document piece by piece
 * and want each piece accepted as it is written. Says everything the schema says, or is none.
 */
public sealed interface SchemaPart {
  /**
   * A group and no more than this; of members of other names nothing is told.
   *
   * @param members schemas by name
   */
  record Group(Map<String, JsonNode> members, List<String> required) implements SchemaPart {}

  /** A list of this many entries, each by the same schema. */
  record Entries(JsonNode each, int min, int max) implements SchemaPart {}

  /** A value, a choice, or a group or list the schema says more about. */
  record Other() implements SchemaPart {}
}
