package de.zubringer.pipeline;

import de.zubringer.commit.Commit;
import de.zubringer.commit.GroupCommit;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.pace.Called;
import de.zubringer.pipeline.pace.WaitingStore;
import de.zubringer.pipeline.receivers.Progress;
import de.zubringer.pipeline.record.Contents;
import de.zubringer.pipeline.record.JourneyChange;
import de.zubringer.pipeline.record.JourneyStore;
import de.zubringer.vault.Vault;
import de.zubringer.vault.VaultKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
  private final Vault vault;
  private final GroupCommit commits;

  Handing(
      JourneyStore store,
      Contents contents,
      Holding holding,
      WaitingStore waiting,
      Vault vault,
      GroupCommit commits) {
    this.store = store;
    this.contents = contents;
    this.holding = holding;
    this.waiting = waiting;
    this.vault = vault;
    this.commits = commits;
  }

  /**
   * What was handed over and its receipt; with it the task goes.
   *
   * @param known what seals the content of the journey, where that was asked for already
   */
  void delivered(
      Journey journey,
      @Nullable VaultKey known,
      Order order,
      DeliveryReceipt receipt,
      String task) {
    var key = known == null ? vault.key(journey.municipality(), journey.id().submission()) : known;
    var change = through(journey, order, receipt.kind().name(), receipt.reference());
    commits.run(
        new Commit()
            .write(change.writes()) // first: who was overtaken learns it here
            .write(contents.keeping(journey, key, ContentItem.ORDER, order.document()))
            .write(JourneyQueue.remove(task)));
  }

  /** Every receiver who must have it has it. */
  @Transactional
  public void delivered(JourneyId id, Order order, Progress progress) {
    var journey = store.lock(id).orElseThrow();
    if (journey.state() == JourneyState.ADDRESSED) {
      through(journey, order, RECEIVERS, Long.toString(progress.delivered())).write();
    }
  }

  private JourneyChange through(
      Journey journey, Order order, String receiptKind, String reference) {
    // after a re-run the plan and with it the desk may be another than at first
    var addressed = order.addressed();
    var plan = addressed.plan();
    return store
        .change(journey)
        .move(JourneyState.DELIVERED)
        .findings(order.hints())
        .planned(plan.leistung().id(), plan.label(), order.snapshot())
        .addressed(addressed.desk(), JsonMapper.shared().writeValueAsString(addressed.reasons()))
        .delivered(receiptKind, reference)
        .step(StepKind.MAPPED, order.document().fileName())
        .step(StepKind.DELIVERED, reference);
  }

  @Transactional
  public void held(Journey seen, Findings findings) {
    holding.hold(seen, findings);
  }

  @Transactional
  public void postponed(Journey seen, int attempts, Instant next, String cause) {
    var journey = store.lock(seen);
    waiting.retrying(journey, target(journey), cause);
    store.change(journey).postponed(attempts, next).step(StepKind.POSTPONED, cause).write();
  }

  /** Puts it off without an attempt, and answers until when; the timeline is spared. */
  @Transactional
  public Instant putOff(Journey seen, Called.PutOff off) {
    var journey = store.lock(seen);
    var until = waiting.putOff(journey, target(journey), off);
    store.change(journey).postponed(journey.attempts(), until).write();
    return until;
  }

  private static String target(Journey journey) {
    return Objects.requireNonNullElse(journey.target(), "");
  }
}
