package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import de.zubringer.municipality.Validity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds tasks that are handed round in a circle by rules that name both bodies. */
final class DelegationCheck {
  private final Map<Ars, List<Step>> steps = new HashMap<>();
  private final Set<Finding> found = new LinkedHashSet<>();

  private DelegationCheck() {}

  /** A rule by which one body gives a task to another. */
  private record Step(Ars from, Ars to, Rule rule, Spot spot) {
    /** Whether both can hold on one day for one Leistung. */
    boolean meets(Step other) {
      var a = rule.entry();
      var b = other.rule.entry();
      var one = rule.pattern();
      var two = other.rule.pattern();
      return (one.startsWith(two) || two.startsWith(one))
          && Validity.overlap(a.validFrom(), a.validTo(), b.validFrom(), b.validTo())
          && Validity.overlap(a.recordedOn(), a.recordedTo(), b.recordedOn(), b.recordedTo());
    }
  }

  static Set<Finding> check(List<Rule> rules, List<Spot> spots) {
    var check = new DelegationCheck();
    for (int i = 0; i < rules.size(); i++) {
      check.add(rules.get(i), spots.get(i));
    }
    check.steps.values().stream()
        .flatMap(List::stream)
        .forEach(step -> check.follow(new ArrayList<>(List.of(step))));
    return check.found;
  }

  private void add(Rule rule, Spot spot) {
    var body = rule.entry().body();
    if (rule.question() != Question.EXECUTING_BODY
        || body == null
        || !Ars.isLevel(body)
        || !rule.entry().isActive()) {
      return;
    }
    var to = Ars.ofLevel(body);
    var owner = rule.owner();
    var givers =
        owner != null && rule.areas().isEmpty()
            ? List.of(owner)
            : rule.areas().stream().filter(Ars::isLevel).map(Ars::ofLevel).toList();
    for (var from : givers) {
      if (!from.equals(to)) {
        steps.computeIfAbsent(from, key -> new ArrayList<>()).add(new Step(from, to, rule, spot));
      }
    }
  }

  /** Only the circle through the first step is told here; others begin elsewhere. */
  private void follow(List<Step> way) {
    var first = way.getFirst();
    var last = way.getLast();
    if (last.to.equals(first.from)) {
      found.add(Finding.error("delegation-circular", "rules", names(way)).at(first.spot));
      return;
    }
    for (var next : steps.getOrDefault(last.to, List.of())) {
      if (way.stream().noneMatch(step -> step.from.equals(next.from))
          && way.stream().allMatch(next::meets)) {
        way.add(next);
        follow(way);
        way.removeLast();
      }
    }
  }

  private static String names(List<Step> way) {
    var names = new StringBuilder(way.getFirst().from.digits());
    way.forEach(step -> names.append(" → ").append(step.to));
    return names.toString();
  }
}
