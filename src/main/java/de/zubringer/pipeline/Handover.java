package de.zubringer.pipeline;

import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.record.JourneyReader;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The second task of a journey: map, then deliver, the only step that acts outside. A crash after
 * the delivery repeats it with the same key, and the connector answers with the same receipt.
 */
@Component
class Handover {
  private final JourneyReader reader;
  private final Orders orders;
  private final Deliveries deliveries;
  private final Handing handing;
  private final Holding holding;
  private final RetryPlan retries;

  Handover(
      JourneyReader reader,
      Orders orders,
      Deliveries deliveries,
      Handing handing,
      Holding holding,
      RetryPlan retries) {
    this.reader = reader;
    this.orders = orders;
    this.deliveries = deliveries;
    this.handing = handing;
    this.holding = holding;
    this.retries = retries;
  }

  /** When to try again; empty when the journey came to rest. */
  Optional<Instant> run(JourneyId id) {
    var journey = reader.journey(id).orElseThrow();
    if (journey.state() != JourneyState.ADDRESSED) {
      return Optional.empty(); // done by the run before a crash
    }
    return switch (orders.order(journey)) {
      case Outcome.Done<Order>(var order) -> deliver(journey, order);
      case Outcome.Held<Order>(var findings) -> held(journey, findings);
      case Outcome.Refused<Order>(var findings) -> held(journey, findings);
      case Outcome.Later<Order>(var cause) -> later(journey, cause);
    };
  }

  private Optional<Instant> deliver(Journey journey, Order order) {
    return switch (deliveries.deliver(order.delivery())) {
      case Outcome.Done<DeliveryReceipt>(var receipt) -> {
        handing.delivered(journey.id(), order, receipt);
        yield Optional.empty();
      }
      case Outcome.Held<DeliveryReceipt>(var findings) -> held(journey, findings);
      case Outcome.Refused<DeliveryReceipt>(var findings) -> held(journey, findings);
      case Outcome.Later<DeliveryReceipt>(var cause) -> later(journey, cause);
    };
  }

  private Optional<Instant> held(Journey journey, Findings findings) {
    holding.hold(journey.id(), findings);
    return Optional.empty();
  }

  private Optional<Instant> later(Journey journey, String cause) {
    var next = retries.after(journey.attempts());
    if (next.isEmpty()) {
      return held(journey, Findings.of(Finding.error("target-unreachable", "", cause)));
    }
    handing.postponed(journey.id(), next.get(), cause);
    return next;
  }
}
