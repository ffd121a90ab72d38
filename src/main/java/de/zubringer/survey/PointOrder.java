package de.zubringer.survey;

import de.zubringer.catalogue.AnswerRule;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The order of asking: what decides whether others are asked comes before them, then what most
 * rules that must be kept tie to other answers; else the order of the package.
 */
final class PointOrder {
  private final LeistungPackage leistung;
  private final Set<VariationPoint> ordered = new LinkedHashSet<>();

  private PointOrder(LeistungPackage leistung) {
    this.leistung = leistung;
  }

  static List<VariationPoint> of(LeistungPackage leistung) {
    var order = new PointOrder(leistung);
    leistung.variationPoints().stream()
        .sorted(
            Comparator.<VariationPoint>comparingLong(order::gated)
                .thenComparingLong(order::tied)
                .reversed())
        .forEach(point -> order.add(point, new LinkedHashSet<>()));
    return List.copyOf(order.ordered);
  }

  /** After those its own condition reads; a circle is broken where it closes. */
  private void add(VariationPoint point, Set<String> above) {
    if (ordered.contains(point) || !above.add(point.id())) {
      return;
    }
    for (var id : reads(point)) {
      leistung.variationPoint(id).ifPresent(gate -> add(gate, above));
    }
    ordered.add(point);
  }

  /** How many others are asked only after a look at this one. */
  private long gated(VariationPoint point) {
    return leistung.variationPoints().stream()
        .filter(other -> reads(other).contains(point.id()))
        .count();
  }

  private long tied(VariationPoint point) {
    return leistung.constraints().stream()
        .filter(one -> one.severity().equals("error"))
        .filter(
            one ->
                AnswerRule.of(one)
                    .filter(rule -> rule.answers().size() > 1)
                    .filter(rule -> rule.answers().contains(point.id()))
                    .isPresent())
        .count();
  }

  private static Set<String> reads(VariationPoint point) {
    var when = point.when();
    return when == null ? Set.of() : AnswerRule.of(when).map(AnswerRule::answers).orElse(Set.of());
  }
}
