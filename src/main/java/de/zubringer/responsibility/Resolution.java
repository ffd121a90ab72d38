package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is responsible for a Leistung in an area on a day, and why. All four answers are there when
 * the status is {@code FOUND}; otherwise those that could be given.
 *
 * @param legalBody whose matter it is in law
 * @param executingBody who carries it out
 * @param rulesFrom whose statutes count
 * @param unit the id of the org unit in the profile of the executing body
 * @param destination the id of the Zustellpunkt there, if the rule names one
 * @param reasons one for each answer, in the order of the questions
 * @param findings why there is a gap or a conflict
 */
public record Resolution(
    LeikaKey leistung,
    Ars area,
    LocalDate day,
    Status status,
    Optional<Body> legalBody,
    Optional<Body> executingBody,
    Optional<Body> rulesFrom,
    Optional<String> unit,
    Optional<String> destination,
    List<Reason> reasons,
    Findings findings) {

  /** Whether there is an answer to each of the four questions. */
  public enum Status {
    FOUND,
    GAP,
    CONFLICT
  }
}
