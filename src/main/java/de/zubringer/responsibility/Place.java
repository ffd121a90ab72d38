package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Register;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An area with what rules ask of it on a day, looked up once.
 *
 * @param kind word of the kind of its body
 * @param memberOf word of the kind of its association; empty without one
 */
record Place(Body body, String kind, String memberOf) {

  static Place of(Body body, Register register, LocalDate day) {
    var association = register.associationOf(body.ars(), day);
    return new Place(
        body, body.kind().word(), association.map(found -> found.kind().word()).orElse(""));
  }

  Ars ars() {
    return body.ars();
  }

  boolean meets(Rule rule) {
    var applies = rule.applies();
    var kinds = applies.kinds();
    var membership = applies.memberOf();
    return ars().isWithin(rule.scope())
        && (kinds.isEmpty() || kinds.contains(kind))
        && (membership == null || membership.equals(memberOf))
        && hasPopulation(applies.populationMin(), applies.populationMax());
  }

  private boolean hasPopulation(@Nullable Integer min, @Nullable Integer max) {
    var population = body.population();
    if (min == null && max == null) {
      return true;
    }
    return population != null
        && (min == null || population >= min)
        && (max == null || population <= max);
  }
}
