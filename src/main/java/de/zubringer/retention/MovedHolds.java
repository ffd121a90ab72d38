package de.zubringer.retention;

import de.zubringer.audit.AuditTrail;
import de.zubringer.pipeline.clearing.JourneyForwarded;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Löschsperren of one journey go with it: they end where it was and hold where it is now, with
 * their reason and last day. One of a Leistung or of everything is about what its administration
 * has, and stays.
 */
@Component
class MovedHolds {
  private final HoldStore store;
  private final AuditTrail trail;
  private final InstantSource clock;

  MovedHolds(HoldStore store, AuditTrail trail, InstantSource clock) {
    this.store = store;
    this.trail = trail;
    this.clock = clock;
  }

  /** In the transaction that hands the journey over; the other one cannot erase it before. */
  @EventListener
  void on(JourneyForwarded forwarded) {
    var about = new Hold.About.OneJourney(forwarded.journey());
    for (var hold : store.open(forwarded.from())) {
      if (hold.about().equals(about)) {
        move(hold, forwarded);
      }
    }
  }

  private void move(Hold hold, JourneyForwarded forwarded) {
    var by = forwarded.by();
    store.release(forwarded.from(), hold.id(), clock.instant(), by);
    trail.append(forwarded.from(), by, Holds.RELEASED, "hold/" + hold.id(), "");
    var there =
        new Hold(
            UUID.randomUUID(),
            hold.about(),
            hold.reason(),
            hold.at(),
            hold.by(),
            hold.until(),
            Optional.empty());
    store.insert(forwarded.to(), there);
    trail.append(forwarded.to(), by, Holds.PLACED, "hold/" + there.id(), "");
  }
}
