package de.zubringer.signoff;

import de.zubringer.audit.Author;
import de.zubringer.kernel.JourneyId;
import java.time.Instant;
import java.util.Optional;

/**
 * A proposal to rehearse with an application somebody really sent, and what became of it. Has no
 * content of the application.
 *
 * @param reason why just this one is needed
 * @param decision empty while the data protection officer has not decided
 */
public record Recording(
    JourneyId journey,
    String leistung,
    Instant at,
    Author by,
    String reason,
    Optional<Decision> decision) {

  /** What was decided, by whom, and why. */
  public record Decision(boolean approved, Instant at, Author by, String reason) {}
}
