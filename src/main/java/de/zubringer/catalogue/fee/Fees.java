package de.zubringer.catalogue.fee;

import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * All fee tables of a package, ready to compute. What they give depends on the application, the
 * answers of the statute that counts and the fact day alone (R13 of our domain notes): amounts in
 * whole cents, for expressions and mappings as {@code $fees.<table>}.
 */
public final class Fees {
  public static final Fees NONE = new Fees(List.of());

  private final List<FeeTable> tables;
  private final List<ReadyTable> ready;

  private Fees(List<FeeTable> tables) {
    this.tables = List.copyOf(tables);
    this.ready = this.tables.stream().map(ReadyTable::of).toList();
  }

  public static Fees of(List<FeeTable> tables) {
    return new Fees(tables);
  }

  public List<FeeTable> tables() {
    return tables;
  }

  /** Ids of the tables, each once. */
  public List<String> ids() {
    return tables.stream().map(FeeTable::id).distinct().toList();
  }

  /**
   * The amounts by table; held where a table has none for the day, no row holds, or an amount is no
   * whole number of cents.
   */
  public Outcome<Map<String, Object>> compute(
      JsonNode application, Map<String, ?> variables, LocalDate factDay) {
    var amounts = new LinkedHashMap<String, Object>();
    var findings = new ArrayList<Finding>();
    if (!ready.isEmpty()) {
      var scope = Scope.of(application).with(variables);
      for (var table : ready) {
        if (table.table().isValidOn(factDay)) {
          table
              .compute(application, scope, findings)
              .ifPresent(amount -> amounts.put(table.table().id(), amount));
        }
      }
      outOfTime(factDay, findings);
    }
    return findings.isEmpty() ? Outcome.done(amounts) : Outcome.held(Findings.of(findings));
  }

  private void outOfTime(LocalDate factDay, List<Finding> findings) {
    for (var id : ids()) {
      var editions = tables.stream().filter(table -> table.id().equals(id)).toList();
      if (editions.stream().noneMatch(table -> table.isValidOn(factDay))) {
        findings.add(Finding.error("fee-not-in-force", "", editions.getFirst().name()));
      }
    }
  }
}
