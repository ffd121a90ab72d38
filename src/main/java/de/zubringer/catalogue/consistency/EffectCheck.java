package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.VariationPoint.Effect;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether every effect of a variation point is complete and on something that exists. */
final class EffectCheck {
  /** The rules of the kind schema, and the types of answers that make sense with them. */
  private static final Map<String, Set<String>> SCHEMA_RULES =
      Map.of(
          "allowedCodes", Set.of("codes", "choices", "choice", "text"),
          "hiddenUnless", Set.of("boolean"),
          "requiredWhen", Set.of("boolean"),
          "maxItems", Set.of("integer"),
          "minimum", Set.of("money", "integer", "number", "date"),
          "maximum", Set.of("money", "integer", "number", "date"));

  private static final Set<String> ATTACHMENT_RULES = Set.of("required", "hidden");

  private final Document document;
  private final LeistungPackage leistung;
  private final Optional<Set<String>> steps;
  private final List<Finding> findings;

  EffectCheck(
      Document document,
      LeistungPackage leistung,
      Optional<Set<String>> steps,
      List<Finding> findings) {
    this.document = document;
    this.leistung = leistung;
    this.steps = steps;
    this.findings = findings;
  }

  void check() {
    for (int i = 0; i < leistung.variationPoints().size(); i++) {
      var point = leistung.variationPoints().get(i);
      for (int k = 0; k < point.effects().size(); k++) {
        check("points[" + i + "].effects[" + k + "]", point, point.effects().get(k));
      }
    }
  }

  private void check(String place, VariationPoint point, Effect effect) {
    switch (effect.kind()) {
      case "schema" -> schema(place, point, effect);
      case "attachment" -> attachment(place, point, effect);
      case "fee" -> fee(place, point, effect);
      case "decision" -> decision(place, point, effect);
      case "deadline" -> deadline(place, point, effect);
      case "text" -> named(place, "key", effect.key(), leistung.texts().isEmpty(), this::isText);
      case "routing" ->
          named(place, "rule", effect.rule(), leistung.routing().isEmpty(), this::isRouting);
      case "procedure" ->
          named(place, "step", effect.step(), steps.isEmpty(), step -> steps.get().contains(step));
      default -> {} // parameter and mapping name nothing
    }
  }

  private void schema(String place, VariationPoint point, Effect effect) {
    var at = effect.at();
    if (at == null) {
      incomplete(place, "at");
    } else if (leistung.schema().field(at).isEmpty()) {
      var nearest = leistung.schema().nearest(at).orElse("–");
      report(Finding.error("field-unknown", place + ".at", at, nearest));
    }
    rule(place, effect, SCHEMA_RULES.keySet());
    var types = SCHEMA_RULES.get(String.valueOf(effect.rule()));
    if (types != null && !types.contains(point.type())) {
      report(
          Finding.error(
              "effect-type", place + ".rule", String.valueOf(effect.rule()), point.type()));
    }
  }

  private void attachment(String place, VariationPoint point, Effect effect) {
    var id = effect.attachment();
    named(place, "attachment", id, false, wanted -> leistung.attachment(wanted).isPresent());
    rule(place, effect, ATTACHMENT_RULES);
    var own = Optional.ofNullable(id).flatMap(leistung::attachment).map(rule -> rule.required());
    if ("required".equals(effect.rule()) && own.isPresent()) {
      if (!reads(own.get(), point)) {
        report(Finding.warning("effect-idle", place, String.valueOf(id), point.id()));
      }
    } else if (!point.type().equals("boolean")) {
      report(
          Finding.error(
              "effect-type", place + ".rule", String.valueOf(effect.rule()), point.type()));
    }
  }

  private void rule(String place, Effect effect, Set<String> known) {
    var rule = effect.rule();
    if (rule == null) {
      incomplete(place, "rule");
    } else if (!known.contains(rule)) {
      report(Finding.error("effect-unknown", place + ".rule", rule));
    }
  }

  /** The row must exist in every edition of the table and take the answer in one of them. */
  private void fee(String place, VariationPoint point, Effect effect) {
    var editions =
        leistung.fees().tables().stream()
            .filter(table -> table.id().equals(effect.table()))
            .toList();
    var nothing = leistung.feeTables().isEmpty();
    named(place, "table", effect.table(), nothing, table -> !editions.isEmpty());
    named(
        place,
        "row",
        effect.row(),
        editions.isEmpty(),
        row -> editions.stream().allMatch(table -> table.row(row).isPresent()));
    var row = effect.row();
    if (row != null
        && editions.stream().allMatch(table -> table.row(row).isPresent())
        && editions.stream()
            .flatMap(table -> table.row(row).stream())
            .noneMatch(one -> reads(one.when() + " " + one.cents(), point))
        && !editions.isEmpty()) {
      report(Finding.warning("effect-idle", place, row, point.id()));
    }
  }

  /** The row must exist and ask for the answer. */
  private void decision(String place, VariationPoint point, Effect effect) {
    var table =
        leistung.decisions().tables().stream()
            .filter(one -> one.id().equals(effect.table()))
            .findFirst();
    var nothing = leistung.decisionTables().isEmpty();
    named(place, "table", effect.table(), nothing, wanted -> table.isPresent());
    var wanted = effect.row();
    var row = table.flatMap(one -> one.row(String.valueOf(wanted)));
    named(place, "row", wanted, table.isEmpty(), id -> row.isPresent());
    row.filter(one -> !reads(one.when(), point))
        .ifPresent(one -> report(Finding.warning("effect-idle", place, one.name(), point.id())));
  }

  private void deadline(String place, VariationPoint point, Effect effect) {
    var deadlines =
        leistung.deadlines().stream()
            .filter(known -> known.id().equals(effect.deadline()))
            .toList();
    named(place, "deadline", effect.deadline(), false, wanted -> !deadlines.isEmpty());
    deadlines.stream()
        .filter(known -> !reads(String.valueOf(known.days()), point))
        .forEach(known -> report(Finding.warning("effect-idle", place, known.name(), point.id())));
  }

  private static boolean reads(String expression, VariationPoint point) {
    return PointCheck.reads(expression, point.id());
  }

  private boolean isText(String key) {
    return leistung.texts().stream().anyMatch(text -> text.id().equals(key));
  }

  private boolean isRouting(String id) {
    return leistung.routing().stream().anyMatch(rule -> rule.id().equals(id));
  }

  /** What a package does not bring at all cannot be looked up: that is a hint. */
  private void named(
      String place,
      String key,
      @Nullable String name,
      boolean isUnknowable,
      Predicate<String> exists) {
    if (name == null) {
      incomplete(place, key);
    } else if (isUnknowable) {
      report(Finding.hint("effect-unchecked", place + "." + key, name));
    } else if (!exists.test(name)) {
      report(Finding.error("effect-unknown", place + "." + key, name));
    }
  }

  private void incomplete(String place, String key) {
    report(Finding.error("effect-incomplete", place, key));
  }

  private void report(Finding finding) {
    findings.add(document.at(finding));
  }
}
