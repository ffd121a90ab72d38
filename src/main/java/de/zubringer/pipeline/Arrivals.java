package de.zubringer.pipeline;

import de.zubringer.intake.SubmissionArrived;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.record.JourneyStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins a journey for each submission, in the transaction that stored it. */
@Component
class Arrivals {
  private final JourneyStore store;
  private final JourneyQueue queue;

  Arrivals(JourneyStore store, JourneyQueue queue) {
    this.store = store;
    this.queue = queue;
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
    if (store.begin(journey)) {
      queue.add(journey.id());
    }
  }
}
