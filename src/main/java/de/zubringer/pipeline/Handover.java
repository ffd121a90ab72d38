package de.zubringer.pipeline;

import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.receivers.FanOut;
import de.zubringer.pipeline.record.JourneyReader;
import de.zubringer.vault.VaultKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The second half of a journey: map, then deliver, the only step that acts outside. A crash after
 * the delivery repeats it with the same key, and the connector answers with the same receipt.
 */
@Component
class Handover {
  private final JourneyReader reader;
  private final Orders orders;
  private final Deliveries deliveries;
  private final Handing handing;
  private final FanOut fanOut;
  private final RetryPlan retries;

  Handover(
      JourneyReader reader,
      Orders orders,
      Deliveries deliveries,
      Handing handing,
      FanOut fanOut,
      RetryPlan retries) {
    this.reader = reader;
    this.orders = orders;
    this.deliveries = deliveries;
    this.handing = handing;
    this.fanOut = fanOut;
    this.retries = retries;
  }

  TaskEnd run(Journey journey, String task) {
    if (journey.state() == JourneyState.ADDRESSED) {
      return deliver(journey, null, orders.order(journey), task);
    }
    // done by the run before a crash, unless somebody of several is still to be tried
    return fanOut.isOpen(journey.id()) && orders.order(journey) instanceof Outcome.Done<Order> order
        ? deliver(journey, null, order, task)
        : new TaskEnd.Over();
  }

  /** The same for a journey just addressed; files beside it are taken from what is kept. */
  TaskEnd follow(Journey journey, Preparing.Seen seen, Addressed addressed, String task) {
    return seen.opened().attachments().isEmpty()
        ? deliver(
            journey,
            seen.key(),
            orders.order(journey, seen.snapshot(), addressed, seen.opened()),
            task)
        : run(reader.journey(journey.id()).orElseThrow(), task);
  }

  private TaskEnd deliver(
      Journey journey, @Nullable VaultKey key, Outcome<Order> made, String task) {
    return switch (made) {
      case Outcome.Done<Order>(var order) ->
          order.isFanOut() ? fanOut(journey, order) : deliver(journey, key, order, task);
      case Outcome.Held<Order>(var findings) -> held(journey.id(), findings);
      case Outcome.Refused<Order>(var findings) -> held(journey.id(), findings);
      case Outcome.Later<Order>(var cause) -> later(journey, cause);
    };
  }

  private TaskEnd deliver(Journey journey, @Nullable VaultKey key, Order order, String task) {
    return switch (deliveries.deliver(order.delivery())) {
      case Outcome.Done<DeliveryReceipt>(var receipt) -> {
        handing.delivered(journey, key, order, receipt, task);
        yield new TaskEnd.Removed();
      }
      case Outcome.Held<DeliveryReceipt>(var findings) -> held(journey.id(), findings);
      case Outcome.Refused<DeliveryReceipt>(var findings) -> held(journey.id(), findings);
      case Outcome.Later<DeliveryReceipt>(var cause) -> later(journey, cause);
    };
  }

  /** A held receiver is shown at once; the others are tried on meanwhile. */
  private TaskEnd fanOut(Journey journey, Order order) {
    var progress = fanOut.run(journey, order.receivers());
    if (progress.isComplete()) {
      handing.delivered(journey.id(), order, progress);
    } else if (!progress.held().isEmpty() && journey.state().isMoving()) {
      handing.held(journey.id(), progress.held());
    }
    return TaskEnd.of(progress.next());
  }

  private TaskEnd held(JourneyId id, Findings findings) {
    handing.held(id, findings);
    return new TaskEnd.Over();
  }

  private TaskEnd later(Journey journey, String cause) {
    var next = retries.after(journey.attempts());
    if (next.isEmpty()) {
      return held(journey.id(), Findings.of(Finding.error("target-unreachable", "", cause)));
    }
    handing.postponed(journey.id(), journey.attempts() + 1, next.get(), cause);
    return new TaskEnd.Again(next.get());
  }
}
