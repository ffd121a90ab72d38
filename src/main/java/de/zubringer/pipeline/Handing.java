package de.zubringer.pipeline;

import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.pace.Called;
import de.zubringer.pipeline.pace.WaitingStore;
import de.zubringer.pipeline.receivers.Progress;
import de.zubringer.pipeline.record.Contents;
import de.zubringer.pipeline.record.JourneyStore;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down how the handover of a journey went. */
@Component
class Handing {
  /** Kind of the receipt of a journey that went to several. */
  private static final String RECEIVERS = "RECEIVERS";

  private final JourneyStore store;
  private final Contents contents;
  private final Holding holding;
  private final WaitingStore waiting;
  private final JsonMapper json;

  Handing(
      JourneyStore store,
      Contents contents,
      Holding holding,
      WaitingStore waiting,
      JsonMapper json) {
    this.store = store;
    this.contents = contents;
    this.holding = holding;
    this.waiting = waiting;
    this.json = json;
  }

  @Transactional
  public void delivered(JourneyId id, Order order, DeliveryReceipt receipt) {
    var journey = store.lock(id).orElseThrow();
    contents.keep(journey, ContentItem.ORDER, order.document());
    through(journey, order, receipt.kind().name(), receipt.reference());
  }

  /** Every receiver who must have it has it. */
  @Transactional
  public void delivered(JourneyId id, Order order, Progress progress) {
    var journey = store.lock(id).orElseThrow();
    if (journey.state() == JourneyState.ADDRESSED) {
      through(journey, order, RECEIVERS, Long.toString(progress.delivered()));
    }
  }

  private void through(Journey journey, Order order, String receiptKind, String reference) {
    // after a re-run the plan and with it the desk may be another than at first
    var addressed = order.addressed();
    var plan = addressed.plan();
    store
        .change(journey)
        .move(JourneyState.DELIVERED)
        .findings(order.hints())
        .planned(plan.leistung().id(), plan.label(), order.snapshot())
        .addressed(addressed.desk(), json.writeValueAsString(addressed.reasons()))
        .delivered(receiptKind, reference)
        .step(StepKind.MAPPED, order.document().fileName())
        .step(StepKind.DELIVERED, reference)
        .write();
  }

  @Transactional
  public void held(JourneyId id, Findings findings) {
    holding.hold(id, findings);
  }

  @Transactional
  public void postponed(JourneyId id, int attempts, Instant next, String cause) {
    var journey = store.lock(id).orElseThrow();
    waiting.retrying(journey, target(journey), cause);
    store.change(journey).postponed(attempts, next).step(StepKind.POSTPONED, cause).write();
  }

  /** Puts it off without an attempt, and answers until when; the timeline is spared. */
  @Transactional
  public Instant putOff(JourneyId id, Called.PutOff off) {
    var journey = store.lock(id).orElseThrow();
    var until = waiting.putOff(journey, target(journey), off);
    store.change(journey).postponed(journey.attempts(), until).write();
    return until;
  }

  private static String target(Journey journey) {
    return Objects.requireNonNullElse(journey.target(), "");
  }
}
