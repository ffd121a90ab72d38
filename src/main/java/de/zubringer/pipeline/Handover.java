package de.zubringer.pipeline;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.desk.Assessment;
import de.zubringer.pipeline.receivers.FanOut;
import de.zubringer.pipeline.record.JourneyReader;
import java.time.Instant;
import java.util.Optional;
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

  /** When to try again; empty when the journey came to rest. */
  Optional<Instant> run(Journey journey) {
    if (journey.state() == JourneyState.ADDRESSED) {
      return deliver(journey, journey.attempts(), orders.order(journey));
    }
    // done by the run before a crash, unless somebody of several is still to be tried
    return fanOut.isOpen(journey.id()) && orders.order(journey) instanceof Outcome.Done<Order> order
        ? deliver(journey, journey.attempts(), order)
        : Optional.empty();
  }

  /** The same for a journey just addressed; files beside it are taken from what is kept. */
  Optional<Instant> follow(Journey journey, Preparing.Seen seen, Addressed addressed) {
    return seen.opened().attachments().isEmpty()
        ? deliver(journey, 0, orders.order(journey, seen.snapshot(), addressed, seen.opened()))
        : run(reader.journey(journey.id()).orElseThrow());
  }

  /** Checks and addresses an opened journey, with what persons decided. */
  Assessment assessment(
      PlanBook book, ConnectionPlan plan, Journey journey, OpenedSubmission opened) {
    return orders.assessment(book, plan, journey, opened);
  }

  private Optional<Instant> deliver(Journey journey, int attempts, Outcome<Order> made) {
    return switch (made) {
      case Outcome.Done<Order>(var order) ->
          order.isFanOut() ? fanOut(journey, order) : deliver(journey.id(), attempts, order);
      case Outcome.Held<Order>(var findings) -> held(journey.id(), findings);
      case Outcome.Refused<Order>(var findings) -> held(journey.id(), findings);
      case Outcome.Later<Order>(var cause) -> later(journey.id(), attempts, cause);
    };
  }

  private Optional<Instant> deliver(JourneyId id, int attempts, Order order) {
    return switch (deliveries.deliver(order.delivery())) {
      case Outcome.Done<DeliveryReceipt>(var receipt) -> {
        handing.delivered(id, order, receipt);
        yield Optional.empty();
      }
      case Outcome.Held<DeliveryReceipt>(var findings) -> held(id, findings);
      case Outcome.Refused<DeliveryReceipt>(var findings) -> held(id, findings);
      case Outcome.Later<DeliveryReceipt>(var cause) -> later(id, attempts, cause);
    };
  }

  /** A held receiver is shown at once; the others are tried on meanwhile. */
  private Optional<Instant> fanOut(Journey journey, Order order) {
    var progress = fanOut.run(journey, order.receivers());
    if (progress.isComplete()) {
      handing.delivered(journey.id(), order, progress);
    } else if (!progress.held().isEmpty() && journey.state().isMoving()) {
      handing.held(journey.id(), progress.held());
    }
    return progress.next();
  }

  private Optional<Instant> held(JourneyId id, Findings findings) {
    handing.held(id, findings);
    return Optional.empty();
  }

  private Optional<Instant> later(JourneyId id, int attempts, String cause) {
    var next = retries.after(attempts);
    if (next.isEmpty()) {
      return held(id, Findings.of(Finding.error("target-unreachable", "", cause)));
    }
    handing.postponed(id, attempts + 1, next.get(), cause);
    return next;
  }
}
