package de.zubringer.pipeline;

import de.zubringer.commit.Fresh;
import de.zubringer.intake.SubmissionArrived;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.record.JourneyReader;
import de.zubringer.pipeline.record.JourneyStore;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins a journey for each submission, in the commit that stores it. */
@Component
class Arrivals {
  private final JourneyStore store;
  private final JourneyQueue queue;
  private final JourneyReader reader;
  private final Fresh<JourneyId, Journey> fresh = new Fresh<>();

  Arrivals(JourneyStore store, JourneyQueue queue, JourneyReader reader) {
    this.store = store;
    this.queue = queue;
    this.reader = reader;
  }

  /** A journey as it stands; one that has just begun here need not be read. */
  Optional<Journey> journey(JourneyId id) {
    return fresh.take(id).or(() -> reader.journey(id));
  }

  @EventListener
  void on(SubmissionArrived arrived) {
    var journey =
        Journey.begun(
            JourneyId.of(arrived.submission()),
            arrived.municipality(),
            arrived.leika(),
            arrived.channel(),
            arrived.arrivedAt(),
            arrived.receivedAt());
    arrived.commit().write(store.begun(journey)).then(() -> fresh.keep(journey.id(), journey));
    queue.add(journey.id(), arrived.commit());
  }
}
