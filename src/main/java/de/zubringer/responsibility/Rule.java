package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Register;
import de.zubringer.municipality.Validity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule ready to be asked.
 *
 * @param owner the body in whose folder it stands; none for a rule of a Land
 * @param scope what the keys of the areas begin with in which the file holds
 * @param patternLength digits of the Leistung the rule names
 * @param areas keys the rule lists, cut at their level
 */
record Rule(
    Question question,
    @Nullable Ars owner,
    String scope,
    int patternLength,
    List<String> areas,
    RuleFile.Applies applies,
    RuleFile.Entry entry) {

  /**
   * The more specific first: municipality file before Land file; list before membership before
   * threshold before kind; longer key before shorter, of the area first, then of the Leistung.
   */
  static Comparator<Rule> bySpecificity(Ars area) {
    return Comparator.<Rule>comparingInt(rule -> rule.owner == null ? 0 : 1)
        .thenComparingInt(Rule::weight)
        .thenComparingInt(rule -> rule.keyLength(area))
        .thenComparingInt(Rule::patternLength)
        .reversed();
  }

  boolean appliesTo(Body area, LocalDate day, Register register) {
    return area.ars().isWithin(scope)
        && Validity.holds(entry.validFrom(), entry.validTo(), day)
        && (areas.isEmpty() || keyOf(area.ars()).isPresent())
        && (applies.kinds().isEmpty() || applies.kinds().contains(area.kind().word()))
        && hasPopulation(area)
        && isMember(area, register);
  }

  private int weight() {
    return (areas.isEmpty() ? 0 : 8)
        + (applies.memberOf() == null ? 0 : 4)
        + (applies.populationMin() == null && applies.populationMax() == null ? 0 : 2)
        + (applies.kinds().isEmpty() ? 0 : 1);
  }

  private int keyLength(Ars area) {
    return keyOf(area).orElse(scope).length();
  }

  private Optional<String> keyOf(Ars area) {
    return areas.stream().filter(area::isWithin).max(Comparator.comparingInt(String::length));
  }

  private boolean hasPopulation(Body area) {
    var population = area.population();
    var min = applies.populationMin();
    var max = applies.populationMax();
    if (min == null && max == null) {
      return true;
    }
    return population != null
        && (min == null || population >= min)
        && (max == null || population <= max);
  }

  private boolean isMember(Body area, Register register) {
    var memberOf = applies.memberOf();
    return memberOf == null
        || register
            .associationOf(area.ars())
            .filter(association -> association.kind().word().equals(memberOf))
            .isPresent();
  }
}
