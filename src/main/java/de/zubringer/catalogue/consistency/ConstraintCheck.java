package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.AnswerRule;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.consistency.AnswerSpace.Combination;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether the rules between answers can be kept, alone and together, by the defaults too, and
 * whether each option can still be chosen.
 */
final class ConstraintCheck {
  private final Document document;
  private final LeistungPackage leistung;
  private final List<Finding> findings;

  ConstraintCheck(Document document, LeistungPackage leistung, List<Finding> findings) {
    this.document = document;
    this.leistung = leistung;
    this.findings = findings;
  }

  void check() {
    var known = Vocabulary.ofAnswers(leistung);
    var rules = new ArrayList<AnswerRule>();
    for (var constraint : leistung.constraints()) {
      var faults = known.check(place(constraint) + ".rule", constraint.rule());
      faults.forEach(this::report);
      if (faults.isEmpty()) {
        AnswerRule.of(constraint).ifPresent(rules::add);
      }
    }
    groups(rules).forEach(this::group);
  }

  /** Rules that have to do with each other: they read a common answer, or both the profile. */
  private static List<List<AnswerRule>> groups(List<AnswerRule> rules) {
    var groups = new ArrayList<List<AnswerRule>>();
    for (var rule : rules) {
      var joined = new ArrayList<>(List.of(rule));
      for (var group : List.copyOf(groups)) {
        if (group.stream().anyMatch(other -> meet(rule, other))) {
          joined.addAll(group);
          groups.remove(group);
        }
      }
      groups.add(joined);
    }
    return groups;
  }

  private static boolean meet(AnswerRule one, AnswerRule two) {
    return (one.readsProfile() && two.readsProfile())
        || !Collections.disjoint(one.answers(), two.answers());
  }

  private void group(List<AnswerRule> rules) {
    var space = AnswerSpace.of(leistung, rules);
    if (space.isEmpty()) {
      return;
    }
    var alone =
        rules.stream().filter(rule -> allowed(space.get(), List.of(rule)).isEmpty()).toList();
    alone.forEach(
        rule ->
            report(Finding.error("constraint-unsatisfiable", at(rule), rule.constraint().id())));
    var binding =
        rules.stream().filter(rule -> rule.constraint().severity().equals("error")).toList();
    if (!alone.isEmpty() || binding.isEmpty()) {
      return;
    }
    var allowed = allowed(space.get(), binding);
    if (allowed.isEmpty()) {
      report(Finding.error("constraints-contradict", at(binding.getFirst()), ids(binding)));
      return;
    }
    if (allowed.stream().noneMatch(this::isByDefault)) {
      report(Finding.warning("constraint-defaults", at(binding.getFirst()), ids(binding)));
    }
    binding.stream()
        .flatMap(rule -> rule.answers().stream())
        .distinct()
        .flatMap(id -> leistung.variationPoint(id).stream())
        .forEach(point -> options(point, allowed));
  }

  private static List<Combination> allowed(List<Combination> space, List<AnswerRule> rules) {
    return space.stream()
        .filter(one -> rules.stream().allMatch(rule -> rule.holds(one.answers(), one.functions())))
        .toList();
  }

  /** Whether all points that have a default are answered by it. */
  private boolean isByDefault(Combination combination) {
    return combination.answers().entrySet().stream()
        .allMatch(
            answer -> {
              var fallback = leistung.variationPoint(answer.getKey()).map(VariationPoint::fallback);
              return fallback.isEmpty()
                  || same(fallback.get(), JsonMapper.shared().valueToTree(answer.getValue()));
            });
  }

  private static boolean same(JsonNode one, JsonNode two) {
    if (one.isNumber() && two.isNumber()) {
      return one.decimalValue().compareTo(two.decimalValue()) == 0;
    }
    var bothLists = one.isArray() && two.isArray();
    return bothLists ? texts(one).equals(texts(two)) : one.equals(two);
  }

  private static List<String> texts(JsonNode list) {
    return list.values().stream().map(value -> value.asString("")).sorted().toList();
  }

  private void options(VariationPoint point, List<Combination> allowed) {
    var place = "points[" + leistung.variationPoints().indexOf(point) + "]";
    if (point.type().equals("boolean")) {
      Stream.of(true, false)
          .filter(value -> isNever(point, value, allowed))
          .forEach(value -> unreachable(place, value.toString(), point));
    }
    for (int k = 0; k < point.options().size(); k++) {
      var option = point.options().get(k);
      if (isNever(point, option.value(), allowed)) {
        unreachable(place + ".options[" + k + "]", option.name(), point);
      }
    }
  }

  /** Neither the answer nor among the answers. */
  private static boolean isNever(VariationPoint point, Object value, List<Combination> allowed) {
    return allowed.stream()
        .map(one -> one.answers().get(point.id()))
        .noneMatch(
            answer ->
                value.equals(answer) || (answer instanceof List<?> some && some.contains(value)));
  }

  private void unreachable(String place, String option, VariationPoint point) {
    report(Finding.warning("option-unreachable", place, option, point.question()));
  }

  private String at(AnswerRule rule) {
    return place(rule.constraint()) + ".rule";
  }

  private String place(VariationPoint.Constraint constraint) {
    return "constraints[" + leistung.constraints().indexOf(constraint) + "]";
  }

  private static String ids(List<AnswerRule> rules) {
    return rules.stream()
        .map(rule -> rule.constraint().id())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private void report(Finding finding) {
    findings.add(document.at(finding));
  }
}
