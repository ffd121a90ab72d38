package de.zubringer.retention;

import de.zubringer.audit.Author;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.erasure.Resting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Löschsperre: as long as it holds, nothing it is about is erased.
 *
 * @param about a journey, a Leistung, or everything of the administration
 * @param until last day; empty: until somebody releases it
 * @param released by whom and when, if somebody did
 */
public record Hold(
    UUID id,
    About about,
    String reason,
    Instant at,
    Author by,
    Optional<LocalDate> until,
    Optional<Released> released) {

  /** What a hold is about. */
  public sealed interface About {
    record OneJourney(JourneyId journey) implements About {}

    record OneLeistung(String leistung) implements About {}

    record Everything() implements About {}
  }

  /** A person ended it. */
  public record Released(Instant at, Author by) {}

  public boolean holdsOn(LocalDate day) {
    return released.isEmpty() && until.filter(last -> last.isBefore(day)).isEmpty();
  }

  boolean isAbout(JourneyId journey, Resting resting) {
    return switch (about) {
      case About.OneJourney(var one) -> one.equals(journey);
      case About.OneLeistung(var leistung) -> leistung.equals(resting.leistung());
      case About.Everything() -> true;
    };
  }
}
