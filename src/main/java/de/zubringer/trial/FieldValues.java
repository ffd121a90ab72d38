package de.zubringer.trial;

import de.zubringer.mapping.TargetDocument.Origin;
import de.zubringer.trial.TrialResult.Before;
import de.zubringer.trial.TrialResult.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sets what was written beside what it was made of. */
final class FieldValues {
  /** Stands for every value of an application somebody really sent. */
  static final String HIDDEN = "•••";

  private final JsonNode application;
  private final Map<String, ?> variables;
  private final Map<String, JsonNode> trees = new HashMap<>();

  FieldValues(JsonNode application, Map<String, ?> variables) {
    this.application = application;
    this.variables = variables;
  }

  List<Field> of(List<Origin> origins) {
    return origins.stream().map(this::field).toList();
  }

  /** The same without any value: only which field was written, and of what. */
  static Field hidden(Field field) {
    return new Field(
        field.target(),
        field.line(),
        field.label(),
        field.rule(),
        field.before().stream()
            .map(before -> new Before(before.source(), hidden(before.value())))
            .toList(),
        hidden(field.after()));
  }

  private static String hidden(String value) {
    return value.isEmpty() ? "" : HIDDEN;
  }

  private Field field(Origin origin) {
    return new Field(
        origin.target(),
        origin.line(),
        origin.label(),
        origin.rule().name().toLowerCase(Locale.ROOT),
        origin.sources().stream().map(source -> new Before(source, value(source))).toList(),
        origin.text());
  }

  private String value(String source) {
    var node =
        source.startsWith("$")
            ? variable(pointer(source.substring(1)))
            : application.at(pointer(source));
    return node.isMissingNode() || node.isNull() ? "" : node.asString(node.toString());
  }

  private JsonNode variable(JsonPointer at) {
    var name = at.getMatchingProperty();
    return trees
        .computeIfAbsent(name, key -> JsonMapper.shared().valueToTree(variables.get(key)))
        .at(at.tail());
  }

  /** {@code hund[0].rasse} as a pointer. */
  static JsonPointer pointer(String place) {
    return JsonPointer.compile("/" + place.replace("]", "").replace('[', '/').replace('.', '/'));
  }
}
