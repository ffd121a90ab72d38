package de.zubringer.catalogue.fee;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.expression.Compilation;
import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A table with its expressions compiled once. */
record ReadyTable(FeeTable table, List<ReadyRow> rows) {
  /** More entries than any form repeats; each costs the evaluation of every row. */
  private static final int ENTRIES_MAX = 500;

  /** Ten billion euros: beyond any fee, far within what a long and JSON readers hold. */
  private static final long CENTS_MAX = 1_000_000_000_000L;

  /** A row; broken expressions are findings of the package, which then does not go live. */
  record ReadyRow(FeeTable.Row row, Compilation when, Compilation cents) {}

  /** What one application, or one entry of its list, costs. */
  private record Charge(long cents, FeeTable.Row row) {
    Map<String, Object> shown() {
      return Map.of("cents", cents, "row", row.id(), "name", row.name());
    }
  }

  static ReadyTable of(FeeTable table) {
    return new ReadyTable(
        table,
        table.rows().stream()
            .map(
                row ->
                    new ReadyRow(
                        row, Expression.compile(row.when()), Expression.compile(row.cents())))
            .toList());
  }

  Optional<Map<String, Object>> compute(JsonNode application, Scope scope, List<Finding> findings) {
    var list = table.forEach();
    return list == null
        ? Optional.ofNullable(charge(scope, "", findings)).map(Charge::shown)
        : each(FieldPath.of(list).find(application), scope, findings);
  }

  private Optional<Map<String, Object>> each(
      List<FieldPath.Hit> entries, Scope scope, List<Finding> findings) {
    if (entries.size() > ENTRIES_MAX) {
      findings.add(error("fee-too-many-entries", "", Integer.toString(ENTRIES_MAX)));
      return Optional.empty();
    }
    var charges = new ArrayList<Charge>();
    var name = Objects.requireNonNullElse(table.as(), "entry");
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var inside = scope.with(Map.of(name, entry.value(), name + "Index", i + 1));
      var charge = charge(inside, entry.place(), findings);
      if (charge != null) {
        charges.add(charge);
      }
    }
    return charges.size() < entries.size() ? Optional.empty() : Optional.of(sum(charges));
  }

  /** Without entries nothing is to be paid; {@code row} and {@code name} are those of the first. */
  private static Map<String, Object> sum(List<Charge> charges) {
    return Map.of(
        "cents",
        charges.stream().mapToLong(Charge::cents).sum(),
        "row",
        charges.isEmpty() ? "" : charges.getFirst().row().id(),
        "name",
        charges.isEmpty() ? "" : charges.getFirst().row().name(),
        "each",
        charges.stream().map(Charge::shown).toList());
  }

  private @Nullable Charge charge(Scope scope, String place, List<Finding> findings) {
    for (var row : rows) {
      var when = row.when().evaluate(scope);
      if (when instanceof Evaluation.Failed) {
        findings.add(error("fee-failed", place, row.row().name()));
        return null;
      }
      if (when.isTrue()) {
        var cents = cents(row, scope);
        if (cents == null) {
          findings.add(error("fee-not-whole-cents", place, row.row().name()));
          return null;
        }
        return new Charge(cents, row.row());
      }
    }
    findings.add(error("fee-without-row", place));
    return null;
  }

  private @Nullable Long cents(ReadyRow row, Scope scope) {
    if (!(row.cents().evaluate(scope) instanceof Evaluation.Value(var node)) || !node.isNumber()) {
      return null;
    }
    var exact = node.decimalValue();
    var rounding = table.rounding();
    return whole(rounding == null ? exact : rounding.round(exact));
  }

  private static @Nullable Long whole(BigDecimal cents) {
    var isAmount =
        cents.signum() >= 0
            && cents.compareTo(BigDecimal.valueOf(CENTS_MAX)) <= 0
            && cents.stripTrailingZeros().scale() <= 0;
    return isAmount ? cents.longValueExact() : null;
  }

  private Finding error(String code, String place, String... more) {
    var arguments = new ArrayList<>(List.of(table.name()));
    arguments.addAll(List.of(more));
    return Finding.error(code, place, arguments.toArray(String[]::new));
  }
}
