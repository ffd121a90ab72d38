package de.zubringer.pipeline;

import de.zubringer.commit.Overtaken;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.JourneyTasks.TaskEnd;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.desk.Assessment;
import de.zubringer.pipeline.pace.Called;
import de.zubringer.pipeline.pace.Courier;
import de.zubringer.pipeline.pace.RetryPlan;
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
  private final Courier courier;
  private final Handing handing;
  private final FanOut fanOut;
  private final RetryPlan retries;

  Handover(
      JourneyReader reader,
      Orders orders,
      Courier courier,
      Handing handing,
      FanOut fanOut,
      RetryPlan retries) {
    this.reader = reader;
    this.orders = orders;
    this.courier = courier;
    this.handing = handing;
    this.fanOut = fanOut;
    this.retries = retries;
  }

  TaskEnd run(Journey journey, String task) {
    if (journey.state() == JourneyState.ADDRESSED) {
      var shut = courier.stillShut(journey);
      return shut.isPresent()
          ? new TaskEnd.Again(handing.putOff(journey, shut.get()))
          : deliver(journey, null, orders.order(journey), task);
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

  /** Checks and addresses an opened journey, with what persons decided. */
  Assessment assessment(
      PlanBook book, ConnectionPlan plan, Journey journey, OpenedSubmission opened) {
    return orders.assessment(book, plan, journey, opened);
  }

  private TaskEnd deliver(
      Journey journey, @Nullable VaultKey key, Outcome<Order> made, String task) {
    return switch (made) {
      case Outcome.Done<Order>(var order) -> inTurn(journey, key, order, task);
      case Outcome.Held<Order>(var findings) -> held(journey, findings);
      case Outcome.Refused<Order>(var findings) -> held(journey, findings);
      case Outcome.Later<Order>(var cause) -> later(journey, RetryPlan.STANDARD, cause);
    };
  }

  private TaskEnd inTurn(Journey journey, @Nullable VaultKey key, Order order, String task) {
    var target = order.addressed().target();
    var wait = courier.outOfTurn(journey, target.entrance().order(), target.installation());
    if (wait.isPresent()) {
      return new TaskEnd.Again(handing.putOff(journey, wait.get()));
    }
    return order.isFanOut() ? fanOut(journey, order) : deliver(journey, key, order, task);
  }

  private TaskEnd deliver(Journey journey, @Nullable VaultKey key, Order order, String task) {
    return switch (courier.deliver(order.delivery())) {
      case Called.Answered(var outcome) -> answered(journey, key, order, outcome, task);
      case Called.PutOff off -> new TaskEnd.Again(handing.putOff(journey, off));
    };
  }

  private TaskEnd answered(
      Journey journey,
      @Nullable VaultKey key,
      Order order,
      Outcome<DeliveryReceipt> outcome,
      String task) {
    return switch (outcome) {
      case Outcome.Done<DeliveryReceipt>(var receipt) ->
          delivered(journey, key, order, receipt, task);
      case Outcome.Held<DeliveryReceipt>(var findings) -> held(journey, findings);
      case Outcome.Refused<DeliveryReceipt>(var findings) -> held(journey, findings);
      case Outcome.Later<DeliveryReceipt>(var cause) -> later(journey, order.cycle(), cause);
    };
  }

  /**
   * Written down on the journey as it is by then: the sender's service may have got its acceptance
   * while the target worked, and what the target has is not to be handed over once more for that.
   */
  private TaskEnd delivered(
      Journey journey, @Nullable VaultKey key, Order order, DeliveryReceipt receipt, String task) {
    try {
      handing.delivered(journey, key, order, receipt, task);
      return new TaskEnd.Removed();
    } catch (Overtaken e) {
      var now = reader.journey(journey.id()).orElseThrow();
      if (now.state() != JourneyState.ADDRESSED) {
        throw e;
      }
      return delivered(now, key, order, receipt, task);
    }
  }

  /** A held receiver is shown at once; the others are tried on meanwhile. */
  private TaskEnd fanOut(Journey journey, Order order) {
    var progress = fanOut.run(journey, order.receivers(), order.cycle());
    if (progress.isComplete()) {
      handing.delivered(journey.id(), order, progress);
    } else if (!progress.held().isEmpty() && journey.state().isMoving()) {
      handing.held(journey, progress.held());
    }
    return TaskEnd.of(progress.next());
  }

  private TaskEnd held(Journey journey, Findings findings) {
    handing.held(journey, findings);
    return new TaskEnd.Over();
  }

  private TaskEnd later(Journey journey, String cycle, String cause) {
    var next = retries.after(cycle, journey.attempts(), journey.id());
    if (next.isEmpty()) {
      return held(journey, Findings.of(Finding.error("target-unreachable", "", cause)));
    }
    handing.postponed(journey, journey.attempts() + 1, next.get(), cause);
    return new TaskEnd.Again(next.get());
  }
}
