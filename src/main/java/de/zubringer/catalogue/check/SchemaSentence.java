package de.zubringer.catalogue.check;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Wording;
import de.zubringer.workspace.Violation;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
          Map.entry("exclusiveMinimum", "schema-not-greater"),
          Map.entry("exclusiveMaximum", "schema-not-smaller"),
          Map.entry("multipleOf", "schema-multiple"),
          Map.entry("uniqueItems", "schema-repeated"),
          Map.entry("items", "schema-entry-unknown"),
          Map.entry("unevaluatedItems", "schema-entry-unknown"),
          Map.entry("contains", "schema-contains"),
          Map.entry("minContains", "schema-contains"),
          Map.entry("maxContains", "schema-contains-many"),
          Map.entry("minProperties", "schema-too-empty"),
          Map.entry("maxProperties", "schema-too-full"),
          Map.entry("propertyNames", "schema-member-name"),
          Map.entry("anyOf", "schema-combination"),
          Map.entry("oneOf", "schema-combination"),
          Map.entry("not", "schema-combination"),
          Map.entry("limit", "schema-too-complex"),
          Map.entry("order", "xml-order"),
          Map.entry("root", "xml-root"),
          Map.entry("unevaluatedProperties", "schema-unknown-field"),
          Map.entry("additionalProperties", "schema-unknown-field"));

  /** Names longer or stranger than this may be content put where a name belongs. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]{0,59}");

  /** More would hide what to mend first. */
  private static final int FINDINGS_MAX = 100;

  private final DataSchema schema;
  private final Wording wording = Wording.german();

  SchemaSentence(DataSchema schema) {
    this.schema = schema;
  }

  /** At most a hundred, and never none: what only follows from another breach is left out. */
  Findings findings(List<Violation> violations, JsonNode application) {
    var findings = new LinkedHashSet<Finding>();
    for (var violation : violations) {
      if (findings.size() >= FINDINGS_MAX) {
        findings.add(Finding.error("schema-and-more", "", Integer.toString(FINDINGS_MAX)));
        break;
      }
      findings.addAll(findings(violation, application));
    }
    if (findings.isEmpty()) {
      findings.add(Finding.error("schema-other", "", title("")));
    }
    return Findings.of(findings);
  }

  private List<Finding> findings(Violation violation, JsonNode application) {
    var code = CODES.getOrDefault(violation.keyword(), "schema-other");
    if (code.equals("schema-unknown-field")) {
      return unknown(violation.place());
    }
    if (violation.keyword().equals("dependentRequired")) {
      return dependent(violation.place(), application);
    }
    // the name itself may be content put where a name belongs
    var place =
        violation.keyword().equals("propertyNames") ? group(violation.place()) : violation.place();
    var title = violation.keyword().equals("required") ? name(place) : title(place);
    return List.of(Finding.error(code, place, title, demanded(code, violation)));
  }

  /** The validator names the field that is there; a person needs the one that is missing. */
  private List<Finding> dependent(String place, JsonNode application) {
    var group = place.substring(0, place.lastIndexOf('.') + 1);
    return schema.dependents(place).stream()
        .map(name -> group + name)
        .filter(wanted -> isMissing(wanted, application))
        .map(wanted -> Finding.error("schema-required", wanted, title(wanted)))
        .toList();
  }

  private static boolean isMissing(String place, JsonNode application) {
    return FieldPath.of(place).find(application).stream()
        .noneMatch(hit -> hit.place().equals(place));
  }

  /** A known field is only reported because something inside it is wrong: that is said already. */
  private List<Finding> unknown(String place) {
    if (schema.field(place).isPresent()) {
      return List.of();
    }
    var cut = place.lastIndexOf('.');
    var name = place.substring(cut + 1);
    return List.of(
        NAME.matcher(name).matches()
            ? Finding.error("schema-unknown-field", place, name)
            : Finding.error("schema-unknown-field", cut < 0 ? "" : place.substring(0, cut), "…"));
  }

  /** What must be there is named by the schema, even where it says no more about it. */
  private String name(String place) {
    return schema
        .field(place)
        .map(DataField::title)
        .orElseGet(() -> place.substring(place.lastIndexOf('.') + 1));
  }

  /** Of the field, or of the group it stands in where the schema does not know it. */
  private String title(String place) {
    return schema
        .field(place)
        .map(DataField::title)
        .filter(title -> !title.isEmpty())
        .orElseGet(
            () ->
                place.isEmpty() ? wording.say("catalogue.whole-application") : title(group(place)));
  }

  private static String group(String place) {
    return place.substring(0, Math.max(0, place.lastIndexOf('.')));
  }

  private String demanded(String code, Violation violation) {
    var first = violation.arguments().isEmpty() ? "" : violation.arguments().getFirst();
    return switch (code) {
      case "schema-type" -> types(first);
      case "schema-format" -> word("catalogue.format.", first);
      case "schema-pattern" -> hint(violation);
      case "schema-choice" -> String.join(", ", violation.arguments());
      default -> first;
    };
  }

  /** Any of several; that a value may be null is of no use to a person. */
  private String types(String allowed) {
    return Arrays.stream(allowed.split("\\|", -1))
        .filter(type -> !type.equals("null"))
        .map(type -> word("catalogue.type.", type))
        .collect(Collectors.joining(" " + wording.say("catalogue.or") + " "));
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
