package de.zubringer.pipeline.pace;

import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.Journey;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Goes to a target unless it is to be left in peace, has its hands full, or an earlier journey has
 * to be there first; then the journey is put off and no attempt counts.
 */
@Component
public class Courier {
  /** The order that a way in may demand. */
  private static final String BY_CASE = "case";

  /** Findings by which a target answered; others may come before anybody was called. */
  private static final Set<String> ANSWERS = Set.of("target-refused", "target-receipt-missing");

  private final Deliveries deliveries;
  private final Breaker breaker;
  private final Places places;
  private final CaseOrder cases;
  private final InstantSource clock;

  Courier(
      Deliveries deliveries, Breaker breaker, Places places, CaseOrder cases, InstantSource clock) {
    this.deliveries = deliveries;
    this.breaker = breaker;
    this.places = places;
    this.cases = cases;
    this.clock = clock;
  }

  /** A quick look, before anything is made, whether one that was put off would be so again. */
  public Optional<Called.PutOff> stillShut(Journey journey) {
    var target = journey.target();
    if (target == null || journey.nextAttemptAt() == null) {
      return Optional.empty();
    }
    var key = new TargetKey(journey.municipality(), target, "");
    return breaker.shut(key).map(this::shut);
  }

  /** Whether an earlier journey of the case has to be there first. */
  public Optional<Called.PutOff> outOfTurn(
      Journey journey, @Nullable String order, String installation) {
    return BY_CASE.equals(order)
        ? cases
            .before(journey, installation)
            .map(earlier -> new Called.PutOff(WaitReason.ORDER, clock.instant(), "", earlier))
        : Optional.empty();
  }

  /** Hands the order over, or says why not now. */
  public Called deliver(DeliveryOrder order) {
    var key = TargetKey.of(order);
    var place = places.take(key);
    if (place.isEmpty()) {
      return new Called.PutOff(WaitReason.FULL, clock.instant(), "", null);
    }
    try {
      return breaker
          .enter(key, order.journey())
          .<Called>map(pass -> new Called.Answered(call(pass, order)))
          .orElseGet(() -> shut(key));
    } finally {
      place.get().leave();
    }
  }

  private Outcome<DeliveryReceipt> call(Breaker.Pass pass, DeliveryOrder order) {
    var noted = false;
    try {
      var outcome = deliveries.deliver(order);
      noted = note(pass, outcome);
      return outcome;
    } finally {
      if (!noted) {
        breaker.without(pass);
      }
    }
  }

  /** Whether the outcome says anything about the target. */
  private boolean note(Breaker.Pass pass, Outcome<DeliveryReceipt> outcome) {
    return switch (outcome) {
      case Outcome.Done<DeliveryReceipt> done -> answered(pass);
      case Outcome.Held<DeliveryReceipt>(var found) ->
          found.list().stream().map(Finding::code).anyMatch(ANSWERS::contains) && answered(pass);
      case Outcome.Refused<DeliveryReceipt> refused -> answered(pass);
      case Outcome.Later<DeliveryReceipt>(var cause) -> failed(pass, cause);
    };
  }

  private boolean answered(Breaker.Pass pass) {
    breaker.answered(pass);
    return true;
  }

  /** A call that our own shutdown broke off is no fault of the target. */
  private boolean failed(Breaker.Pass pass, String cause) {
    if (Thread.currentThread().isInterrupted()) {
      return false;
    }
    breaker.failed(pass, cause);
    return true;
  }

  private Called.PutOff shut(TargetKey key) {
    return breaker
        .health(key)
        .map(this::shut)
        // closed since: come again soon
        .orElseGet(() -> new Called.PutOff(WaitReason.FULL, clock.instant(), "", null));
  }

  private Called.PutOff shut(TargetHealth target) {
    return new Called.PutOff(
        WaitReason.SHUT, target.nextProbe(clock.instant()), target.cause(), null);
  }
}
