package de.zubringer.pipeline.receivers;

import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.pace.Called;
import de.zubringer.pipeline.pace.Courier;
import de.zubringer.pipeline.pace.RetryPlan;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Hands a journey over to its receivers, each by an order with a key of its own. Who has it is
 * never asked again; one that is down keeps nobody else waiting.
 */
@Component
public class FanOut {
  private final ReceiverStore store;
  private final Receiving receiving;
  private final Deliveries deliveries;
  private final Courier courier;
  private final RetryPlan retries;
  private final InstantSource clock;

  FanOut(
      ReceiverStore store,
      Receiving receiving,
      Deliveries deliveries,
      Courier courier,
      RetryPlan retries,
      InstantSource clock) {
    this.store = store;
    this.receiving = receiving;
    this.deliveries = deliveries;
    this.courier = courier;
    this.retries = retries;
    this.clock = clock;
  }

  /** Whether somebody is still to be tried without anybody doing anything. */
  public boolean isOpen(JourneyId journey) {
    return store.of(journey).stream().anyMatch(row -> row.state() == ReceiverState.WAITING);
  }

  /** Tries everybody whose time has come, once; who is down, again by the named cycle. */
  public Progress run(Journey journey, List<ReceiverOrder> orders, String cycle) {
    var rows = new HashMap<String, ReceiverDelivery>();
    receiving
        .expect(journey, orders.stream().map(ReceiverOrder::receiver).toList())
        .forEach(row -> rows.put(row.receiver(), row));
    var now = clock.instant();
    for (var order : orders) {
      var row = rows.get(order.receiver().id());
      if (row != null && row.isDue(now)) {
        deliver(journey.id(), row.attempts(), order, cycle);
      }
    }
    return new Progress(store.of(journey.id()));
  }

  /** Lets the held receivers of a journey be tried again. */
  public void again(JourneyId journey) {
    store.again(journey);
  }

  /** Lets one receiver be tried again at once; its name, or empty if it has the journey already. */
  public Optional<String> again(JourneyId journey, String receiver) {
    return store.again(journey, receiver);
  }

  /** Notes what a person found out about an unclear delivery. */
  public void settle(
      MunicipalityId municipality, JourneyId journey, String receiver, boolean arrived) {
    deliveries.settle(municipality, journey, receiver, arrived);
  }

  private void deliver(JourneyId id, int attempts, ReceiverOrder order, String cycle) {
    switch (courier.deliver(order.delivery())) {
      case Called.Answered(var outcome) -> answered(id, attempts, order, cycle, outcome);
      case Called.PutOff off -> receiving.putOff(id, order.receiver(), off);
    }
  }

  private void answered(
      JourneyId id,
      int attempts,
      ReceiverOrder order,
      String cycle,
      Outcome<DeliveryReceipt> outcome) {
    switch (outcome) {
      case Outcome.Done<DeliveryReceipt>(var receipt) -> receiving.delivered(id, order, receipt);
      case Outcome.Held<DeliveryReceipt>(var found) -> receiving.held(id, order.receiver(), found);
      case Outcome.Refused<DeliveryReceipt>(var found) ->
          receiving.held(id, order.receiver(), found);
      case Outcome.Later<DeliveryReceipt>(var cause) -> later(id, attempts, order, cycle, cause);
    }
  }

  private void later(JourneyId id, int attempts, ReceiverOrder order, String cycle, String cause) {
    var next = retries.after(cycle, attempts, id);
    if (next.isPresent()) {
      receiving.postponed(id, order.receiver(), next.get(), cause);
    } else {
      var finding = Finding.error("target-unreachable", "", cause);
      receiving.held(id, order.receiver(), Findings.of(finding));
    }
  }
}
