package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A question about responsibility.
 *
 * @param day in law: on which day somebody is to be responsible
 * @param application what rules about its content look at; without it they do not answer
 * @param knownOn as it was known on that day; empty = as it is known now
 */
public record Query(
    LeikaKey leistung,
    Ars area,
    LocalDate day,
    Optional<JsonNode> application,
    Optional<LocalDate> knownOn) {

  public static Query of(LeikaKey leistung, Ars area, LocalDate day) {
    return new Query(leistung, area, day, Optional.empty(), Optional.empty());
  }

  public Query with(JsonNode content) {
    return new Query(leistung, area, day, Optional.of(content), knownOn);
  }

  public Query asKnownOn(LocalDate then) {
    return new Query(leistung, area, day, application, Optional.of(then));
  }
}
