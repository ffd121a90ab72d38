package de.zubringer.retention;

import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.Journeys;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Löschsperren: placed and released by persons, each with an entry of the audit chain. */
@Component
public class Holds {
  public static final String PLACED = "hold-placed";
  public static final String RELEASED = "hold-released";

  private static final int REASON_LENGTH_MIN = 10;
  private static final int REASON_LENGTH_MAX = 500;

  /** Every erasure asks all of them; whoever needs more holds a whole Leistung. */
  static final int OPEN_MAX = 500;

  private static final int SHOWN_MAX = 200;

  private final HoldStore store;
  private final Journeys journeys;
  private final AuditTrail trail;
  private final InstantSource clock;

  Holds(HoldStore store, Journeys journeys, AuditTrail trail, InstantSource clock) {
    this.store = store;
    this.journeys = journeys;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Places one; from its end on nothing it is about is erased. Held if it says no reason, ends
   * before it begins or is about a journey of somebody else.
   *
   * @param until last day; empty: until it is released
   */
  @Transactional
  public Outcome<Hold> place(
      MunicipalityId municipality,
      Hold.About about,
      String reason,
      Optional<LocalDate> until,
      Author by) {
    store.lockOut(municipality);
    var refusal = refusal(municipality, about, reason, until);
    if (refusal.isPresent()) {
      return Outcome.held(refusal.get());
    }
    var hold =
        new Hold(
            UUID.randomUUID(), about, reason.strip(), clock.instant(), by, until, Optional.empty());
    store.insert(municipality, hold);
    trail.append(municipality, by, PLACED, "hold/" + hold.id(), "");
    return Outcome.done(hold);
  }

  private Optional<Finding> refusal(
      MunicipalityId municipality, Hold.About about, String reason, Optional<LocalDate> until) {
    var length = reason.strip().length();
    if (length < REASON_LENGTH_MIN || length > REASON_LENGTH_MAX) {
      return found("hold-reason", "grund", Integer.toString(REASON_LENGTH_MIN));
    }
    if (until.filter(last -> last.isBefore(LegalTime.today(clock))).isPresent()) {
      return found("hold-over", "bis");
    }
    if (about instanceof Hold.About.OneJourney(var journey)
        && journeys.detail(municipality, journey).isEmpty()) {
      return found("hold-journey", "sendung");
    }
    return store.open(municipality).size() >= OPEN_MAX
        ? found("hold-too-many", "", Integer.toString(OPEN_MAX))
        : Optional.empty();
  }

  private static Optional<Finding> found(String code, String place, String... arguments) {
    return Optional.of(Finding.error(code, place, arguments));
  }

  /** Ends one; false if there is none that holds. */
  @Transactional
  public boolean release(MunicipalityId municipality, UUID hold, Author by) {
    var released = store.release(municipality, hold, clock.instant(), by);
    if (released) {
      trail.append(municipality, by, RELEASED, "hold/" + hold, "");
    }
    return released;
  }

  /** The newest first, ended ones last; bounded. */
  public List<Hold> list(MunicipalityId municipality) {
    return store.list(municipality, SHOWN_MAX);
  }

  List<Hold> holding(MunicipalityId municipality, LocalDate day) {
    return store.open(municipality).stream().filter(hold -> hold.holdsOn(day)).toList();
  }
}
