package de.zubringer.pipeline.receivers;

import de.zubringer.catalogue.target.Receiver;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.StepKind;
import de.zubringer.pipeline.pace.Called;
import de.zubringer.pipeline.pace.WaitingStore;
import de.zubringer.pipeline.record.Contents;
import de.zubringer.pipeline.record.JourneyStore;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how the delivery to each receiver went, one transaction for each. */
@Component
class Receiving {
  /** A receiver's turns are not counted: it comes again after some seconds. */
  private static final int PUT_OFF_TURNS = 2;

  private final ReceiverStore store;
  private final JourneyStore journeys;
  private final Contents contents;

  Receiving(ReceiverStore store, JourneyStore journeys, Contents contents) {
    this.store = store;
    this.journeys = journeys;
    this.contents = contents;
  }

  @Transactional
  public List<ReceiverDelivery> expect(Journey journey, List<Receiver> receivers) {
    journeys.lock(journey.id());
    store.expect(journey, receivers);
    return store.of(journey.id());
  }

  @Transactional
  public void delivered(JourneyId id, ReceiverOrder order, DeliveryReceipt receipt) {
    var journey = journeys.lock(id).orElseThrow();
    var receiver = order.receiver();
    contents.keep(journey, ContentItem.order(receiver.id()), order.delivery().document());
    store.delivered(id, receiver.id(), receipt);
    journeys.note(journey, StepKind.RECEIVED, receiver.name() + ": " + receipt.reference());
  }

  @Transactional
  public void postponed(JourneyId id, Receiver receiver, Instant next, String cause) {
    var journey = journeys.lock(id).orElseThrow();
    store.postponed(id, receiver.id(), next, cause);
    journeys.note(journey, StepKind.POSTPONED, receiver.name() + ": " + cause);
  }

  /** Put off without an attempt; the timeline is spared. */
  @Transactional
  public void putOff(JourneyId id, Receiver receiver, Called.PutOff off) {
    journeys.lock(id);
    store.putOff(id, receiver.id(), WaitingStore.until(id, off, PUT_OFF_TURNS), off);
  }

  /** The first finding names the reason; the others follow from it. */
  @Transactional
  public void held(JourneyId id, Receiver receiver, Findings findings) {
    store.held(
        id,
        receiver.id(),
        findings.list().stream().findFirst().orElseGet(() -> Finding.error("internal-error", "")));
  }
}
