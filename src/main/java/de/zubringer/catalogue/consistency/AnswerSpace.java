package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.AnswerRule;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All combinations of answers that can make a difference to some rules. Where that cannot be said
 * (arithmetic, functions, too many) there is no space, and nothing is claimed about the rules.
 */
final class AnswerSpace {
  /** Some tenths of a second; the rules of a package join two or three points. */
  static final int COMBINATIONS_MAX = 5_000;

  /** What a combination gives: answers by id, and the functions of the administration's units. */
  record Combination(Map<String, Object> answers, Collection<String> functions) {}

  private final LeistungPackage leistung;
  private final List<AnswerRule> rules;
  private final RuleText text;

  private AnswerSpace(LeistungPackage leistung, List<AnswerRule> rules) {
    this.leistung = leistung;
    this.rules = rules;
    this.text = RuleText.of(rules);
  }

  static Optional<List<Combination>> of(LeistungPackage leistung, List<AnswerRule> rules) {
    return new AnswerSpace(leistung, rules).combinations();
  }

  private Optional<List<Combination>> combinations() {
    if (!text.isComparing()) {
      return Optional.empty();
    }
    List<Combination> all = new ArrayList<>();
    var functions =
        rules.stream().anyMatch(AnswerRule::readsProfile)
            ? Values.subsets(text.words())
            : Optional.of(List.of(List.<String>of()));
    functions.ifPresent(some -> some.forEach(set -> all.add(new Combination(Map.of(), set))));
    for (var id : answers()) {
      var point = leistung.variationPoint(id);
      var values = point.flatMap(this::values);
      if (values.isEmpty() || (long) all.size() * values.get().size() > COMBINATIONS_MAX) {
        return Optional.empty();
      }
      var longer = all.stream().flatMap(one -> with(one, id, values.get())).toList();
      all.clear();
      all.addAll(longer);
    }
    return functions.map(some -> all);
  }

  private Set<String> answers() {
    var ids = new TreeSet<String>();
    rules.forEach(rule -> ids.addAll(rule.answers()));
    return ids;
  }

  private static Stream<Combination> with(Combination one, String id, List<Object> values) {
    return values.stream()
        .map(
            value -> {
              var answers = new HashMap<>(one.answers());
              if (!Values.OPEN.equals(value)) {
                answers.put(id, value);
              }
              return new Combination(answers, one.functions());
            });
  }

  /** The values of a point that can make a difference; empty where there are too many. */
  private Optional<List<Object>> values(VariationPoint point) {
    var values = new Values(point, text, numbers());
    return values.of(codes(point));
  }

  /**
   * How many points with numbers or days are compared: so far apart may their values have to be.
   */
  private int numbers() {
    return (int)
        answers().stream()
            .flatMap(id -> leistung.variationPoint(id).stream())
            .filter(Values::isOrdered)
            .count();
  }

  private List<String> codes(VariationPoint point) {
    var list = listOf(point);
    return list == null
        ? point.options().stream().map(VariationPoint.Option::value).toList()
        : list;
  }

  private @Nullable List<String> listOf(VariationPoint point) {
    return Optional.ofNullable(point.codeList())
        .map(leistung.codeLists()::get)
        .map(list -> list.codes().stream().map(code -> code.code()).toList())
        .orElse(null);
  }
}
