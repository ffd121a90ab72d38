package de.zubringer.catalogue.procedure;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.procedure.RollInSteps.Step;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Steps of the roll-in that name what does not exist, or wait for each other. */
public final class RollInCheck {
  private final Document file;
  private final List<Step> steps;
  private final Map<String, Step> all = new LinkedHashMap<>();
  private final Set<String> told = new HashSet<>();
  private final List<Finding> findings;

  private RollInCheck(Document file, List<Step> around, List<Finding> findings) {
    this.file = file;
    this.steps = RollInSteps.of(file);
    this.findings = findings;
    RollInSteps.merged(around, steps, "").forEach(step -> all.put(step.id(), step));
  }

  /**
   * The template of a Land.
   *
   * @param leistungen ids of the packages there are
   */
  public static void template(Document file, Set<String> leistungen, List<Finding> findings) {
    var check = new RollInCheck(file, List.of(), findings);
    check.check();
    check.leistungen(leistungen);
  }

  /** The steps of a package, which may follow those of any Land. */
  public static void ofPackage(
      Workspace workspace, LeistungPackage leistung, Document file, List<Finding> findings) {
    var around =
        workspace.documents("rollin").stream()
            .flatMap(land -> RollInSteps.of(land).stream())
            .filter(step -> step.isFor(leistung.id()))
            .map(RollInCheck::forAll)
            .toList();
    var check = new RollInCheck(file, around, findings);
    for (var land : workspace.documents("rollin")) {
      new RollInCheck(land, List.of(), new ArrayList<>()).circles().forEach(check.told::addAll);
    }
    check.check();
  }

  private static Step forAll(Step step) {
    return new Step(
        step.id(),
        step.name(),
        step.owner(),
        step.dueDays(),
        step.after(),
        step.before(),
        step.evidence(),
        step.verify(),
        step.help(),
        List.of());
  }

  private void check() {
    var seen = new HashSet<String>();
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var place = "steps[" + i + "]";
      if (!seen.add(step.id())) {
        add("step-twice", place + ".id", step.id());
      }
      for (int j = 0; j < step.predecessors().size(); j++) {
        known(place + ".after[" + j + "]", step, step.predecessors().get(j));
      }
      var before = step.before();
      if (before != null) {
        known(place + ".before.step", step, before.step());
        if (step.dueDays() != null) {
          add("step-two-dates", place + ".dueDays", step.name());
        }
      }
      var verify = step.verify();
      if (verify != null && !RollInSteps.VERIFICATIONS.contains(verify)) {
        var words = RollInSteps.VERIFICATIONS.stream().sorted().toList();
        add("step-verify-unknown", place + ".verify", verify, String.join(", ", words));
      }
    }
    for (var circle : circles()) {
      var names = circle.stream().map(this::named).toList();
      add(
          "step-circle",
          "steps[" + indexOf(circle.getFirst()) + "]",
          String.join(" \u2192 ", names));
    }
  }

  private int indexOf(String id) {
    return steps.stream().map(Step::id).toList().indexOf(id);
  }

  private void known(String place, Step step, String other) {
    if (!all.containsKey(other)) {
      add("step-unknown", place, step.name(), other);
    }
  }

  private void leistungen(Set<String> known) {
    for (int i = 0; i < steps.size(); i++) {
      var named = steps.get(i).leistungen();
      for (int j = 0; named != null && j < named.size(); j++) {
        if (!known.contains(named.get(j))) {
          add("step-leistung-unknown", "steps[" + i + "].leistungen[" + j + "]", named.get(j));
        }
      }
    }
  }

  /** Of circles that share a step only one: with that mended, the others show. */
  private List<List<String>> circles() {
    var circles = new ArrayList<List<String>>();
    for (var step : steps) {
      var circle = circle(step.id());
      if (!circle.isEmpty() && circle.stream().noneMatch(told::contains)) {
        told.addAll(circle);
        circles.add(circle);
      }
    }
    return circles;
  }

  /** Of steps that wait for each other, or of dates that are counted from each other. */
  private List<String> circle(String id) {
    var waiting = circle(id, this::waitsFor);
    return waiting.isEmpty() ? circle(id, this::countsFrom) : waiting;
  }

  private String named(String id) {
    var step = all.get(id);
    return step == null ? id : step.name();
  }

  /** The way from a step back to itself; empty if there is none. */
  private static List<String> circle(String start, Function<String, Set<String>> leadsTo) {
    var cameFrom = new HashMap<String, String>();
    var open = new LinkedHashSet<>(List.of(start));
    while (!open.isEmpty()) {
      var at = open.removeFirst();
      for (var next : leadsTo.apply(at)) {
        if (next.equals(start)) {
          return way(cameFrom, start, at);
        }
        if (cameFrom.putIfAbsent(next, at) == null) {
          open.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<String> way(Map<String, String> cameFrom, String start, String end) {
    var way = new LinkedHashSet<String>();
    way.add(start);
    for (var at = end; at != null && !at.equals(start); at = cameFrom.get(at)) {
      way.add(at);
    }
    return List.copyOf(way);
  }

  /** Those that come before it, and those that say of themselves that they do. */
  private Set<String> waitsFor(String id) {
    var waits = new LinkedHashSet<String>();
    var step = all.get(id);
    if (step != null) {
      waits.addAll(step.predecessors());
    }
    for (var other : all.values()) {
      var before = other.before();
      if (before != null && before.step().equals(id)) {
        waits.add(other.id());
      }
    }
    return waits;
  }

  /** Those whose dates its own is counted from. */
  private Set<String> countsFrom(String id) {
    var step = all.get(id);
    if (step == null) {
      return Set.of();
    }
    var before = step.before();
    return before == null ? Set.copyOf(step.predecessors()) : Set.of(before.step());
  }

  private void add(String code, String place, String... arguments) {
    findings.add(file.at(Finding.error(code, place, arguments)));
  }
}
