package de.zubringer.responsibility.analysis;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.municipality.Register;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A planned change of bodies or rules, to be tried on a copy of the workspace.
 *
 * @param effective first day on which it holds
 */
public record Reform(LocalDate effective, Change change) {
  /** What is changed. */
  public sealed interface Change {
    /** Municipalities join another one, which remains; their keys end (§ 9 ThürKO). */
    record Merger(List<Ars> from, Ars into) implements Change {}

    /**
     * Another body carries out for some areas (§§ 47, 51 ThürKO, Zweckvereinbarung).
     *
     * @param leistungen keys or beginnings with an asterisk
     */
    record Delegation(List<String> leistungen, List<Ars> areas, Ars to) implements Change {}

    /** The list of a rule gets other areas, as that of the Wohngeldbehörden did. */
    record ListChange(String rule, List<Ars> added, List<Ars> removed) implements Change {}

    /** Every rule the workspace holds as planned answers. */
    record Planned() implements Change {}
  }

  /** The workspace after the reform; held if it names what does not exist. */
  public Outcome<Folder> applyTo(Workspace workspace, Register register) {
    var findings = new ArrayList<Finding>();
    var files = new TreeMap<>(workspace.folder().files());
    named().stream()
        .filter(key -> register.body(key).isEmpty())
        .forEach(key -> findings.add(Finding.error("reform-body-unknown", "", key.digits())));
    if (findings.isEmpty()) {
      switch (change) {
        case Change.Merger merger -> new ReformedRegister(effective).merge(files, merger, findings);
        case Change.Delegation delegation ->
            new ReformedRules(effective).delegate(files, delegation);
        case Change.ListChange list ->
            new ReformedRules(effective).relist(workspace, files, list, findings);
        case Change.Planned planned ->
            new ReformedRules(effective).activate(workspace, files, findings);
      }
    }
    return findings.isEmpty()
        ? Outcome.done(new Folder(files))
        : Outcome.held(Findings.of(findings));
  }

  /** The key an area has after the reform. */
  Ars keyAfter(Ars area) {
    return change instanceof Change.Merger(var from, var into) && from.contains(area) ? into : area;
  }

  private List<Ars> named() {
    var named = new ArrayList<Ars>();
    switch (change) {
      case Change.Merger(var from, var into) -> {
        named.addAll(from);
        named.add(into);
      }
      case Change.Delegation(var leistungen, var areas, var to) -> {
        named.addAll(areas);
        named.add(to);
      }
      case Change.ListChange(var rule, var added, var removed) -> {
        named.addAll(added);
        named.addAll(removed);
      }
      case Change.Planned planned -> {} // its rules were checked with their files
    }
    return named;
  }
}
