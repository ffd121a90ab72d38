package de.zubringer.catalogue;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Wording;
import de.zubringer.workspace.Violation;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Says each breach of a data schema as a German sentence that names the field of the form. */
final class SchemaSentence {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("required", "schema-required"),
          Map.entry("dependentRequired", "schema-required"),
          Map.entry("type", "schema-type"),
          Map.entry("pattern", "schema-pattern"),
          Map.entry("format", "schema-format"),
          Map.entry("enum", "schema-choice"),
          Map.entry("const", "schema-const"),
          Map.entry("minLength", "schema-too-short"),
          Map.entry("maxLength", "schema-too-long"),
          Map.entry("minItems", "schema-too-few"),
          Map.entry("maxItems", "schema-too-many"),
          Map.entry("minimum", "schema-too-small"),
          Map.entry("maximum", "schema-too-great"),
          Map.entry("uniqueItems", "schema-repeated"),
          Map.entry("unevaluatedProperties", "schema-unknown-field"),
          Map.entry("additionalProperties", "schema-unknown-field"));

  /** Names longer or stranger than this may be content put where a name belongs. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]{0,59}");

  private final DataSchema schema;
  private final Wording wording = Wording.german();

  SchemaSentence(DataSchema schema) {
    this.schema = schema;
  }

  Findings findings(JsonNode application) {
    var findings = new LinkedHashSet<Finding>();
    for (var violation : schema.check(application)) {
      finding(violation).ifPresent(findings::add);
    }
    return Findings.of(findings);
  }

  private Optional<Finding> finding(Violation violation) {
    var code = CODES.getOrDefault(violation.keyword(), "schema-other");
    return code.equals("schema-unknown-field")
        ? unknown(violation.place())
        : Optional.of(
            Finding.error(code, violation.place(), title(violation), demanded(code, violation)));
  }

  /** A known field is only reported because something inside it is wrong: that is said already. */
  private Optional<Finding> unknown(String place) {
    if (schema.field(place).isPresent()) {
      return Optional.empty();
    }
    var cut = place.lastIndexOf('.');
    var name = place.substring(cut + 1);
    return Optional.of(
        NAME.matcher(name).matches()
            ? Finding.error("schema-unknown-field", place, name)
            : Finding.error("schema-unknown-field", cut < 0 ? "" : place.substring(0, cut), "…"));
  }

  private String title(Violation violation) {
    return schema
        .field(violation.place())
        .map(DataField::title)
        .filter(title -> !title.isEmpty())
        .orElseGet(() -> wording.say("catalogue.whole-application"));
  }

  private String demanded(String code, Violation violation) {
    var first = violation.arguments().isEmpty() ? "" : violation.arguments().getFirst();
    return switch (code) {
      case "schema-type" -> word("catalogue.type.", first);
      case "schema-format" -> word("catalogue.format.", first);
      case "schema-pattern" -> hint(violation);
      case "schema-choice" -> String.join(", ", violation.arguments());
      default -> first;
    };
  }

  private String word(String prefix, String keyword) {
    var key = prefix + keyword;
    return wording.say(wording.knows(key) ? key : prefix + "other");
  }

  private String hint(Violation violation) {
    return violation
        .field()
        .path("x-hint")
        .stringValueOpt()
        .orElseGet(() -> wording.say("catalogue.no-hint"));
  }
}
