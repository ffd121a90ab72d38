package de.zubringer.catalogue.decision;

import de.zubringer.expression.Compilation;
import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * All decision tables of a package, compiled once. What they give is a proposal for whoever
 * decides, for expressions and mappings as {@code $decisions.<table>} with {@code result}, {@code
 * row}, {@code name} and {@code text}.
 */
public final class Decisions {
  public static final Decisions NONE = new Decisions(List.of());

  private final List<DecisionTable> tables;
  private final List<Ready> ready;

  /** Broken expressions are findings of the package, which then does not go live. */
  private record ReadyRow(DecisionTable.Row row, Compilation when) {}

  private record Ready(DecisionTable table, List<ReadyRow> rows) {
    static Ready of(DecisionTable table) {
      return new Ready(
          table,
          table.rows().stream()
              .map(row -> new ReadyRow(row, Expression.compile(row.when())))
              .toList());
    }
  }

  private Decisions(List<DecisionTable> tables) {
    this.tables = List.copyOf(tables);
    this.ready = this.tables.stream().map(Ready::of).toList();
  }

  public static Decisions of(List<DecisionTable> tables) {
    return new Decisions(tables);
  }

  public List<DecisionTable> tables() {
    return tables;
  }

  public List<String> ids() {
    return tables.stream().map(DecisionTable::id).toList();
  }

  /** The row of each table; held where a condition fails or no row holds, never guessed. */
  public Outcome<Map<String, Object>> decide(JsonNode application, Map<String, ?> variables) {
    var decided = new LinkedHashMap<String, Object>();
    var findings = new ArrayList<Finding>();
    if (!ready.isEmpty()) {
      var scope = Scope.of(application).with(variables);
      for (var table : ready) {
        row(table, scope, findings).ifPresent(row -> decided.put(table.table().id(), shown(row)));
      }
    }
    return findings.isEmpty() ? Outcome.done(decided) : Outcome.held(Findings.of(findings));
  }

  private static Optional<DecisionTable.Row> row(Ready table, Scope scope, List<Finding> findings) {
    for (var row : table.rows()) {
      var when = row.when().evaluate(scope);
      if (when instanceof Evaluation.Failed) {
        findings.add(Finding.error("decision-failed", "", table.table().name(), row.row().name()));
        return Optional.empty();
      }
      if (when.isTrue()) {
        return Optional.of(row.row());
      }
    }
    findings.add(Finding.error("decision-without-row", "", table.table().name()));
    return Optional.empty();
  }

  private static Map<String, Object> shown(DecisionTable.Row row) {
    return Map.of("result", row.result(), "row", row.id(), "name", row.name(), "text", row.text());
  }
}
