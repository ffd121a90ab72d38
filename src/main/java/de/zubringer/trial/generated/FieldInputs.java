package de.zubringer.trial.generated;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.mapping.analysis.FormValues;
import de.zubringer.trial.NotRehearsed;
import de.zubringer.trial.Purpose;
import de.zubringer.trial.TrialInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.StringNode;

/**
 * Every value of a list and every choice once; the shortest, the longest, the least and the most;
 * what may be left out left out; lists as short and as long as they may be.
 */
final class FieldInputs {
  /** The longest list of the packages, of states, has some 200 codes. */
  private static final int VALUES_MAX = 400;

  /** Letters a text is filled with until one fits; the last is of DIN 91379 beyond ASCII. */
  private static final List<String> FILLINGS = List.of("M", "x", "1", "Ł");

  /** Longer texts than this are no test of a border but of patience. */
  static final int LENGTH_MAX = 10_000;

  private final LeistungPackage leistung;
  private final Bases bases;
  private final FormValues values;

  FieldInputs(LeistungPackage leistung, Bases bases, FormValues values) {
    this.leistung = leistung;
    this.bases = bases;
    this.values = values;
  }

  void into(List<TrialInput> inputs, List<NotRehearsed> notes) {
    for (var field : leistung.schema().fields()) {
      if (isArea(leistung, field)) {
        continue;
      }
      if (bases.spots(field.path()).isEmpty()) {
        if (!field.isGroup()) {
          notes.add(NotRehearsed.of("field", "field", field.title(), plain(field)));
        }
        continue;
      }
      if (!field.isGroup()) {
        values(field, inputs, notes);
      }
      if (!field.required() && !isEntry(field)) {
        valid(field, null, Purpose.of("left-out", field.title())).ifPresent(inputs::add);
      }
      lists(field, inputs);
    }
  }

  /** The run puts the place in itself. */
  static boolean isArea(LeistungPackage leistung, DataField field) {
    return plain(field).equals(leistung.submission().area());
  }

  static String plain(DataField field) {
    return FieldPath.plain(field.path());
  }

  private static boolean isEntry(DataField field) {
    return field.path().endsWith("[]");
  }

  private void values(DataField field, List<TrialInput> inputs, List<NotRehearsed> notes) {
    var allowed = values.of(field);
    if (!allowed.complete()) {
      for (var value : borders(field, allowed)) {
        valid(field, value, Purpose.of("border", field.title())).ifPresent(inputs::add);
      }
      return;
    }
    var some = allowed.examples().stream().limit(VALUES_MAX).toList();
    for (var value : some) {
      if (isThere(field, value)) {
        continue;
      }
      var purpose = Purpose.of("value", field.title(), name(field, value));
      valid(field, value, purpose)
          .ifPresentOrElse(
              inputs::add,
              () ->
                  notes.add(NotRehearsed.of("field", "value", field.title(), name(field, value))));
    }
    if (some.size() < allowed.examples().size()) {
      var left = Integer.toString(allowed.examples().size() - some.size());
      notes.add(NotRehearsed.of("bound", "values", field.title(), left));
    }
  }

  private boolean isThere(DataField field, JsonNode value) {
    return bases.spots(field.path()).stream().anyMatch(spot -> spot.value().equals(value));
  }

  private String name(DataField field, JsonNode value) {
    var code = value.asString(value.toString());
    return field
        .codeList()
        .map(leistung.codeLists()::get)
        .flatMap(list -> list.code(code))
        .map(found -> found.name() + " (" + code + ")")
        .orElse(code);
  }

  /** Extremes of a range, and a text as short and one as long as it may be. */
  private static List<JsonNode> borders(DataField field, FormValues.Allowed allowed) {
    var borders = new ArrayList<JsonNode>();
    var isNumber = allowed.examples().stream().allMatch(JsonNode::isNumber);
    if (isNumber) {
      borders.addAll(allowed.examples());
    }
    var schema = field.schema();
    for (var key : List.of("minLength", "maxLength")) {
      if (schema.path(key).isIntegralNumber()) {
        var length = schema.path(key).asInt();
        text(length, allowed).map(StringNode::valueOf).ifPresent(borders::add);
      }
    }
    if (schema.has("pattern") && field.check().isEmpty()) { // a check digit is not in the pattern
      allowed.examples().stream().filter(JsonNode::isString).limit(1).forEach(borders::add);
    }
    return borders.stream().distinct().toList();
  }

  private static Optional<String> text(int length, FormValues.Allowed allowed) {
    return length < 1 || length > LENGTH_MAX
        ? Optional.empty()
        : FILLINGS.stream()
            .map(filling -> filling.repeat(length))
            .filter(allowed.allows())
            .findFirst();
  }

  private void lists(DataField field, List<TrialInput> inputs) {
    var schema = leistung.schema().list(plain(field));
    if (!isEntry(field) || !schema.isObject()) {
      return;
    }
    for (var key : List.of("minItems", "maxItems")) {
      var count = schema.path(key).asInt(0);
      if (count > 0 && count <= MutationInputs.ITEMS_MAX) {
        list(field, count, inputs);
      }
    }
  }

  private void list(DataField field, int count, List<TrialInput> inputs) {
    var purpose = Purpose.of("items", field.title(), Integer.toString(count));
    for (var base : bases.all()) {
      var lists = Lists.of(base.application(), plain(field));
      if (lists.isEmpty() || lists.getFirst().list().size() == count) {
        continue;
      }
      var spot = new Bases.Spot(base, lists.getFirst().place(), lists.getFirst().list());
      var changed = Bases.changed(spot, filled(lists.getFirst().list(), count));
      if (changed.isPresent() && leistung.schema().check(changed.get().content()).isEmpty()) {
        inputs.add(
            Generated.accepted(
                base, spot.place() + " × " + count, changed.get().content(), Map.of(), purpose));
        return;
      }
    }
  }

  /** So many of the entries there are, from the first on and again. */
  static ArrayNode filled(ArrayNode list, int count) {
    var made = list.arrayNode();
    IntStream.range(0, count).forEach(i -> made.add(list.get(i % list.size()).deepCopy()));
    return made;
  }

  private Optional<TrialInput> valid(DataField field, @Nullable JsonNode value, Purpose purpose) {
    return bases
        .valid(field, value)
        .map(
            changed ->
                Generated.accepted(
                    changed.spot().base(),
                    name(changed.spot().place(), value),
                    changed.content(),
                    Map.of(),
                    purpose));
  }

  /** Short enough to be read in a list. */
  static String name(String place, @Nullable JsonNode value) {
    if (value == null) {
      return place + " = –";
    }
    var text = value.asString(value.toString());
    return place + " = " + (text.length() <= NAME_MAX ? text : text.length() + " Zeichen");
  }

  private static final int NAME_MAX = 24;
}
