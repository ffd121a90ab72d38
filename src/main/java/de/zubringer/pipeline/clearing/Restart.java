package de.zubringer.pipeline.clearing;

import de.zubringer.audit.Author;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyQueue;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.StepKind;
import de.zubringer.pipeline.receivers.ReceiverStore;
import de.zubringer.pipeline.record.JourneyStore;
import org.springframework.stereotype.Component;

/** Lets a journey run again from where it rested, on what is live now. */
@Component
class Restart {
  private final JourneyStore store;
  private final ReceiverStore receivers;
  private final JourneyQueue queue;

  Restart(JourneyStore store, ReceiverStore receivers, JourneyQueue queue) {
    this.store = store;
    this.receivers = receivers;
    this.queue = queue;
  }

  /** From where it was held. */
  void held(Journey journey, StepKind kind, String note) {
    move(journey, store.heldBefore(journey), kind, note);
    receivers.again(journey.id());
  }

  /** From the handover: what was delivered goes out once more. */
  void delivered(Journey journey, StepKind kind, String note) {
    move(journey, JourneyState.ADDRESSED, kind, note);
  }

  /** Only to one receiver; the others are left alone. */
  void receiver(Journey journey, String receiver, StepKind kind, String note) {
    receivers.anew(journey.id(), receiver);
    var change = store.change(journey).step(kind, note);
    if (journey.state() == JourneyState.HELD) {
      change.move(store.heldBefore(journey)).forgetSnapshot();
    }
    change.write();
    queue.add(journey.id());
  }

  private void move(Journey journey, JourneyState next, StepKind kind, String note) {
    store.change(journey).move(next).forgetSnapshot().step(kind, note).write();
    queue.add(journey.id());
  }

  /** How the timeline names somebody: by role, never by name. */
  static String by(Author author) {
    return author.roleName();
  }
}
