package de.zubringer.backchannel;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.time.Instant;

/**
 * An acceptance or rejection the Zustelldienst does not have yet.
 *
 * @param cause why, a key of {@code answer.cause.<cause>}
 * @param ended nobody tries any more: the submission came to another end, or it took too long
 */
public record OpenAnswer(
    JourneyId journey,
    MunicipalityId municipality,
    Kind kind,
    Instant since,
    int failures,
    String cause,
    boolean ended) {

  /** What is to be said. */
  public enum Kind {
    ACCEPT,
    REJECT
  }
}
