package de.zubringer.responsibility;

import de.zubringer.kernel.LeikaKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the rules for a Leistung without looking at those for others. */
final class RuleBook {
  private final Map<String, List<Rule>> byPattern = new HashMap<>();

  void add(String pattern, Rule rule) {
    byPattern.computeIfAbsent(pattern, key -> new ArrayList<>()).add(rule);
  }

  /** Rules for the key itself and for each of its beginnings. */
  List<Rule> rulesFor(LeikaKey leistung) {
    var digits = leistung.digits();
    var found = new ArrayList<>(byPattern.getOrDefault(digits, List.of()));
    for (int length = 2; length <= digits.length(); length++) {
      found.addAll(byPattern.getOrDefault(digits.substring(0, length) + "*", List.of()));
    }
    return found;
  }
}
