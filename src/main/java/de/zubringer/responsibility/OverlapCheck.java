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
import org.jspecify.annotations.Nullable;

/** Finds rules that say the same question for the same case on the same days: a sure conflict. */
final class OverlapCheck {
  private OverlapCheck() {}

  /** What two rules must have in common to get in each other's way wherever one of them holds. */
  private record Case(
      Question question,
      @Nullable Ars owner,
      String pattern,
      String key,
      RuleFile.Applies applies) {}

  private record Placed(Rule rule, Spot spot) {}

  static Set<Finding> check(List<Rule> rules, List<Spot> spots) {
    var found = new LinkedHashSet<Finding>();
    Map<Case, List<Placed>> byCase = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      var one = new Placed(rules.get(i), spots.get(i));
      if (one.rule.entry().isActive()) {
        for (var key : one.rule.keys()) {
          var others = byCase.computeIfAbsent(caseOf(one.rule, key), any -> new ArrayList<>());
          others.stream()
              .filter(other -> overlaps(one.rule, other.rule))
              .forEach(other -> found.add(finding(one, other)));
          others.add(one);
        }
      }
    }
    return found;
  }

  private static Case caseOf(Rule rule, String key) {
    return new Case(rule.question(), rule.owner(), rule.pattern(), key, rule.applies().anywhere());
  }

  private static Finding finding(Placed one, Placed other) {
    return Finding.error(
            "responsibility-overlap",
            "rules",
            one.rule.entry().id(),
            other.rule.entry().id(),
            other.spot.file() + ":" + other.spot.line())
        .at(one.spot);
  }

  private static boolean overlaps(Rule one, Rule other) {
    var a = one.entry();
    var b = other.entry();
    return !a.id().equals(b.id()) // the same id twice is told already
        && one.areas().isEmpty() == other.areas().isEmpty()
        && Validity.overlap(a.validFrom(), a.validTo(), b.validFrom(), b.validTo())
        && Validity.overlap(a.recordedOn(), a.recordedTo(), b.recordedOn(), b.recordedTo());
  }
}
