package de.zubringer.workspace;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import java.util.List;
import java.util.Set;

/** What is said about a breach of the schema of one of our own formats. */
public final class ViolationWording {
  private static final Set<String> UNKNOWN_KEY =
      Set.of("additionalProperties", "unevaluatedProperties");

  private ViolationWording() {}

  static boolean isUnknownKey(Violation violation) {
    return UNKNOWN_KEY.contains(violation.keyword());
  }

  public static Finding finding(Violation violation) {
    var key = Place.last(violation.place());
    return switch (violation.keyword()) {
      case "additionalProperties", "unevaluatedProperties" -> unknownKey(violation, key);
      case "required", "dependentRequired" ->
          error("key-missing", violation, key, wanted(violation));
      case "type" -> wrongType(violation, key);
      case "enum", "const" -> wrongChoice(violation, key);
      case "pattern", "format" -> error("value-malformed", violation, key, wanted(violation));
      case "propertyNames" -> error("key-malformed", violation, key);
      default -> error("value-out-of-bounds", violation, key, violation.arguments().getFirst());
    };
  }

  private static Finding unknownKey(Violation violation, String key) {
    return Nearest.of(key, violation.arguments())
        .map(near -> error("key-unknown-similar", violation, key, near))
        .orElseGet(() -> error("key-unknown", violation, key, list(violation.arguments())));
  }

  private static Finding wrongChoice(Violation violation, String key) {
    return error("value-not-allowed", violation, key, list(violation.arguments()));
  }

  private static Finding wrongType(Violation violation, String key) {
    var wanted = List.of(violation.arguments().getFirst().split("\\|"));
    var found = violation.arguments().getLast();
    if (found.equals("null")) {
      return error("value-empty", violation, key, wanted(violation));
    }
    var scalar = Set.of("integer", "number", "boolean").contains(found);
    if (wanted.contains("string") && scalar) {
      return error("quotes-missing", violation, key);
    }
    return error("type-wrong", violation, key, word(wanted.getFirst()), word(found));
  }

  private static String word(String type) {
    return Wording.german().say("json-type." + type);
  }

  /** The description of the schema says what belongs here. */
  private static String wanted(Violation violation) {
    return violation.field().path("description").asString(violation.title());
  }

  private static String list(List<String> values) {
    return String.join(", ", values);
  }

  private static Finding error(String code, Violation violation, String... arguments) {
    return Finding.error(code, violation.place(), arguments);
  }
}
