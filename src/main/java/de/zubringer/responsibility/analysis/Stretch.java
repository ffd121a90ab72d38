package de.zubringer.responsibility.analysis;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.responsibility.Resolution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An area and a Leistung with the same answer over some days.
 *
 * @param to last day, inclusive
 * @param answer as of the first day
 */
public record Stretch(
    LeikaKey leistung, Body area, LocalDate from, LocalDate to, Resolution answer) {

  /** Whether the answer is the same to whoever asks: status, bodies, unit and causes. */
  boolean answersLike(Resolution other) {
    return answer.status() == other.status()
        && key(answer.legalBody()).equals(key(other.legalBody()))
        && key(answer.executingBody()).equals(key(other.executingBody()))
        && key(answer.rulesFrom()).equals(key(other.rulesFrom()))
        && answer.unit().equals(other.unit())
        && codes(answer).equals(codes(other));
  }

  Stretch until(LocalDate day) {
    return new Stretch(leistung, area, from, day, answer);
  }

  private static Optional<Ars> key(Optional<Body> body) {
    return body.map(Body::ars);
  }

  private static List<String> codes(Resolution answer) {
    return answer.findings().list().stream().map(finding -> finding.mark()).toList();
  }
}
