package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.municipality.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is responsible for a Leistung in an area on a day, and why. The three bodies are there when
 * the status is {@code FOUND}; otherwise those that could be given.
 *
 * @param legalBody whose matter it is in law
 * @param executingBody who carries it out
 * @param rulesFrom whose statutes count
 * @param unit the id of the org unit in the profile of the executing body; also empty when nobody
 *     has described that body yet, which a hint says
 * @param destination the id of the Zustellpunkt there, if the rule names one
 * @param delegation from the legal body, the first, to the executing body, the last
 * @param reasons one for each answer, in the order of the questions
 * @param findings why there is a gap or a conflict, then hints
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
    List<Delegation> delegation,
    List<Reason> reasons,
    Findings findings) {

  /** Whether it is known who is responsible, who carries out and whose statutes count. */
  public enum Status {
    FOUND,
    GAP,
    CONFLICT
  }

  /** The unit as the profile of who carries out describes it. */
  public Optional<OrgUnit> unitIn(Municipalities municipalities) {
    return executor(municipalities).flatMap(profile -> unit.flatMap(profile::unit));
  }

  /** The Zustellpunkt as the profile of who carries out describes it. */
  public Optional<Destination> destinationIn(Municipalities municipalities) {
    return executor(municipalities).flatMap(profile -> destination.flatMap(profile::destination));
  }

  private Optional<Profile> executor(Municipalities municipalities) {
    return executingBody.flatMap(body -> municipalities.profile(body.ars()));
  }
}
