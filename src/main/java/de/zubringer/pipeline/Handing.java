package de.zubringer.pipeline;

import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Findings;
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
    store.move(journey, JourneyState.DELIVERED);
    store.findings(journey, Findings.NONE);
    // after a re-run the plan and with it the desk may be another than at first
    var addressed = order.addressed();
    var plan = addressed.plan();
    store.planned(journey, plan.leistung().id(), plan.label(), order.snapshot());
    store.addressed(journey, addressed.desk(), json.writeValueAsString(addressed.reasons()));
    contents.keep(journey, ContentItem.ORDER, order.document());
    store.delivered(journey, receipt.kind().name(), receipt.reference());
    store.step(journey, StepKind.MAPPED, order.document().fileName());
    store.step(journey, StepKind.DELIVERED, receipt.reference());
  }

  @Transactional
  public void postponed(JourneyId id, Instant next, String cause) {
    var journey = store.lock(id).orElseThrow();
    store.postponed(journey, journey.attempts() + 1, next);
    store.step(journey, StepKind.POSTPONED, cause);
  }
}
