package de.zubringer.pipeline.record;

import de.zubringer.delivery.DeliveryConfirmed;
import de.zubringer.pipeline.StepKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes in the timeline of a journey that its target has it. */
@Component
class ConfirmedDeliveries {
  private final JourneyStore store;

  ConfirmedDeliveries(JourneyStore store) {
    this.store = store;
  }

  /** In the transaction of who confirmed. */
  @EventListener
  void on(DeliveryConfirmed confirmed) {
    store
        .lock(confirmed.journey())
        .filter(journey -> journey.municipality().equals(confirmed.municipality()))
        .ifPresent(journey -> store.note(journey, StepKind.CONFIRMED, note(confirmed)));
  }

  private static String note(DeliveryConfirmed confirmed) {
    return confirmed.receiver().isEmpty()
        ? confirmed.note()
        : confirmed.receiver() + ": " + confirmed.note();
  }
}
