package de.zubringer.mapping.analysis;

import static java.util.stream.Collectors.joining;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.Row;
import de.zubringer.workspace.SchemaCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/**
 * Whether a target field takes every value its row can yield. Tries the extremes with the very code
 * that writes them later, so that both cannot disagree. What can never go is an error, what may
 * fail a warning; what the row itself has decided is a hint.
 */
final class FitCheck {
  private static final String LINE_BREAK = "\n";

  /** Letters of DIN 91379 that small character sets lack, and what no unquoted cell may hold. */
  private static final List<String> LETTERS =
      List.of(
          "\u0141", "\u0151", "\u017E", "\u0219", "\u1E2A", "\u1E9E", "\u0152", "\u00DE", "\u0110",
          "\u014B", "\u0259", "J\u030C", "\"", ";");

  /** A letter becomes at most two where it is spelled otherwise. */
  private static final int SPELLED_LENGTH = 2;

  /** More examples than this do not help anybody to find the fault. */
  private static final int SHOWN_MAX = 12;

  static final String UNLIMITED = "\u221E";
  private static final String UNWRITABLE = "row-value-letters";
  private static final String OVERLONG = "row-value-too-long";

  /** Said by the length and the letters of all values, not by the examples. */
  private static final Set<String> LENGTH_AND_LETTERS = Set.of(UNWRITABLE, OVERLONG);

  /** Written by a pattern: the length of the source says nothing about theirs. */
  private static final Set<TargetField.Type> REWRITTEN =
      Set.of(TargetField.Type.DATE, TargetField.Type.DATETIME, TargetField.Type.BOOLEAN);

  private static final Map<String, String> CODES =
      Map.of(
          "target-value-type", "row-type-conflict",
          "target-code-unknown", "row-code-unknown",
          "value-too-long", OVERLONG,
          "character-not-representable", UNWRITABLE,
          "type", "row-type-conflict",
          "enum", "row-code-unknown",
          "const", "row-code-unknown",
          "maxLength", OVERLONG);

  private final TargetFormat format;
  private final Map<String, Optional<SchemaCheck>> schemas = new HashMap<>();

  FitCheck(TargetFormat format) {
    this.format = format;
  }

  /** All that is wrong between a row and its field. */
  List<Finding> check(String place, Row row, TargetField field, Values values) {
    var found = new ArrayList<Finding>();
    if (values.known()) {
      missing(place, row, field, values).ifPresent(found::add);
      length(place, row, field, values).ifPresent(found::add);
      letters(place, row, field, values).ifPresent(found::add);
      breaks(place, row, field, values).ifPresent(found::add);
      refused(place, row, field, values, found);
    }
    fallback(place, row, field).ifPresent(found::add);
    return found;
  }

  private Optional<Finding> missing(String place, Row row, TargetField field, Values values) {
    var decided = row.onMissing() == Row.OnMissing.HOLD;
    var schemaDecides =
        field.type() == TargetField.Type.ANY && row.onMissing() == Row.OnMissing.LEAVE_EMPTY;
    if (!values.optional() || schemaDecides || !(field.required() || decided)) {
      return Optional.empty();
    }
    return Optional.of(
        decided
            ? Finding.hint("row-holds-if-empty", place, field.title(), sources(row))
            : Finding.warning("row-may-be-empty", place, field.title(), sources(row)));
  }

  private Optional<Finding> length(String place, Row row, TargetField field, Values values) {
    var most = field.length();
    if (most == null || values.complete() || REWRITTEN.contains(field.type())) {
      return Optional.empty();
    }
    var longest =
        values.longest() == Values.UNBOUNDED ? UNLIMITED : String.valueOf(values.longest());
    String[] said = {field.title(), sources(row), longest, String.valueOf(most)};
    if (values.longest() <= most) {
      var lengthens = mayLengthen(values, most) && row.onTooLong() == null;
      return lengthens
          ? Optional.of(Finding.hint("row-may-lengthen", place, said))
          : Optional.empty();
    }
    if (row.onTooLong() == null) {
      return Optional.of(Finding.warning("row-too-long", place, said));
    }
    return Optional.of(
        row.onTooLong() == TargetField.TooLong.HOLD
            ? Finding.hint("row-holds-if-long", place, said)
            : Finding.hint("row-cuts-if-long", place, said));
  }

  private boolean mayLengthen(Values values, int most) {
    return values.anyLetters()
        && format.mayLengthen()
        && (long) values.longest() * SPELLED_LENGTH > most;
  }

  private Optional<Finding> letters(String place, Row row, TargetField field, Values values) {
    if (!values.anyLetters() || values.complete()) {
      return Optional.empty();
    }
    var lost =
        LETTERS.stream()
            .filter(values.allows())
            .filter(letter -> codes(row, field, StringNode.valueOf(letter)).contains(UNWRITABLE))
            .collect(joining(" "));
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.warning("row-letters-lost", place, field.title(), sources(row), lost));
  }

  /** A form rarely forbids line breaks; where one comes all the same, it must not split a line. */
  private Optional<Finding> breaks(String place, Row row, TargetField field, Values values) {
    var may = values.anyLetters() && !values.complete() && values.allows().test(LINE_BREAK);
    return may && codes(row, field, StringNode.valueOf(LINE_BREAK)).contains(UNWRITABLE)
        ? Optional.of(Finding.hint("row-holds-if-broken", place, field.title(), sources(row)))
        : Optional.empty();
  }

  /** One finding for each reason, naming the values it holds for. */
  private void refused(
      String place, Row row, TargetField field, Values values, List<Finding> found) {
    var tried = tried(field, values);
    var reasons = new TreeMap<String, List<String>>();
    for (var value : tried) {
      codes(row, field, value).stream()
          .filter(code -> values.complete() || !LENGTH_AND_LETTERS.contains(code))
          .forEach(
              code ->
                  reasons.computeIfAbsent(code, key -> new ArrayList<>()).add(value.asString("")));
    }
    if (row.rule() == Row.Rule.TABLE && !field.codes().isEmpty()) {
      reasons.remove("row-code-unknown"); // said of the table itself
    }
    var failing = tried.stream().filter(value -> !codes(row, field, value).isEmpty()).count();
    reasons.forEach(
        (code, which) -> {
          var shown = which.stream().distinct().limit(SHOWN_MAX).collect(joining(", "));
          found.add(
              failing == tried.size()
                  ? Finding.error(code, place, field.title(), sources(row), shown)
                  : Finding.warning(code, place, field.title(), sources(row), shown));
        });
  }

  /** What the source can be, and what of the target's own values the source could be. */
  private List<JsonNode> tried(TargetField field, Values values) {
    var own =
        Stream.concat(
                field.codes().stream(),
                schemaOf(field).path("enum").values().stream().map(one -> one.asString("")))
            .filter(code -> !values.complete() && values.allows().test(code))
            .limit(1)
            .<JsonNode>map(StringNode::valueOf);
    return Stream.concat(values.examples().stream(), own).toList();
  }

  private Optional<Finding> fallback(String place, Row row, TargetField field) {
    var value = row.fallback();
    if (value == null || !row.hasFallback()) {
      return Optional.empty();
    }
    return codes(row, field, value).stream()
        .findFirst()
        .map(
            code -> Finding.error("row-default-refused", place, field.title(), value.asString("")));
  }

  /** The reasons for which the field refuses a value; none if it takes it. */
  private List<String> codes(Row row, TargetField field, JsonNode value) {
    var written = format.value(field, value, row.tooLong());
    if (written instanceof Outcome.Held<JsonNode>(var findings)) {
      return findings.list().stream().map(finding -> code(finding.code())).distinct().toList();
    }
    return check(field).stream()
        .flatMap(schema -> schema.check(value).stream())
        .map(violation -> code(violation.keyword()))
        .distinct()
        .toList();
  }

  private static String code(String reason) {
    return CODES.getOrDefault(reason, "row-range-conflict");
  }

  private Optional<SchemaCheck> check(TargetField field) {
    return schemas.computeIfAbsent(
        field.name(),
        name ->
            SchemaCheck.compile(schemaOf(field)) instanceof Outcome.Done<SchemaCheck>(var check)
                ? Optional.of(check)
                : Optional.empty());
  }

  /** What the schema of a JSON target says about one field; nothing for other formats. */
  private JsonNode schemaOf(TargetField field) {
    var schema = format.schema();
    return schema == null
        ? MissingNode.getInstance()
        : schema.field(field.name()).map(DataField::schema).orElse(MissingNode.getInstance());
  }

  private static String sources(Row row) {
    return switch (row.rule()) {
      case CONSTANT -> "value";
      case EXPRESSION -> "expression";
      case ASK -> "default";
      default -> String.join(", ", row.source());
    };
  }
}
