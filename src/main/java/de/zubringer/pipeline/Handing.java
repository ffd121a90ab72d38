package de.zubringer.pipeline;

import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.record.Contents;
import de.zubringer.pipeline.record.JourneyStore;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down how the handover of a journey went. */
@Component
class Handing {
  private final JourneyStore store;
  private final Contents contents;
  private final JsonMapper json;

  Handing(JourneyStore store, Contents contents, JsonMapper json) {
    this.store = store;
    this.contents = contents;
    this.json = json;
  }

  @Transactional
  public void delivered(JourneyId id, Order order, DeliveryReceipt receipt) {
    var journey = store.lock(id).orElseThrow();
    // after a re-run the plan and with it the desk may be another than at first
    var addressed = order.addressed();
    var plan = addressed.plan();
    contents.keep(journey, ContentItem.ORDER, order.document());
    store
        .change(journey)
        .move(JourneyState.DELIVERED)
        .findings(order.hints())
        .planned(plan.leistung().id(), plan.label(), order.snapshot())
        .addressed(addressed.desk(), json.writeValueAsString(addressed.reasons()))
        .delivered(receipt.kind().name(), receipt.reference())
        .step(StepKind.MAPPED, order.document().fileName())
        .step(StepKind.DELIVERED, receipt.reference())
        .write();
  }

  @Transactional
  public void postponed(JourneyId id, int attempts, Instant next, String cause) {
    store
        .change(store.lock(id).orElseThrow())
        .postponed(attempts, next)
        .step(StepKind.POSTPONED, cause)
        .write();
  }
}
