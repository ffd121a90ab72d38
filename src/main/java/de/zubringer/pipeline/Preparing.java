package de.zubringer.pipeline;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.desk.Assessment;
import de.zubringer.pipeline.pace.RetryPlan;
import de.zubringer.pipeline.record.Contents;
import de.zubringer.pipeline.record.JourneyChange;
import de.zubringer.pipeline.record.JourneyStore;
import de.zubringer.vault.Vault;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down how the preparation of a journey went, each outcome in one transaction. */
@Component
class Preparing {
  private final JourneyStore store;
  private final Contents contents;
  private final ApplicationEventPublisher events;
  private final Vault vault;
  private final JsonMapper json;
  private final RetryPlan retries;

  Preparing(
      JourneyStore store,
      Contents contents,
      ApplicationEventPublisher events,
      Vault vault,
      JsonMapper json,
      RetryPlan retries) {
    this.store = store;
    this.contents = contents;
    this.events = events;
    this.vault = vault;
    this.json = json;
    this.retries = retries;
  }

  /** What the preparation saw, whatever came of it. */
  record Seen(long snapshot, ConnectionPlan plan, OpenedSubmission opened, Assessment assessment) {}

  /** Committed with the address: the desk and, by the event, the acceptance. */
  @Transactional
  public void addressed(JourneyId id, Seen seen, Addressed addressed) {
    var journey = store.lock(id).orElseThrow();
    opened(journey, seen)
        .move(JourneyState.ADDRESSED)
        .findings(addressed.hints())
        .step(StepKind.CHECKED, "")
        .addressed(addressed.desk(), json.writeValueAsString(addressed.reasons()))
        .step(StepKind.ADDRESSED, addressed.desk().unitName())
        .write();
    events.publishEvent(new JourneyAddressed(id, journey.municipality(), journey.channel()));
  }

  @Transactional
  public void held(JourneyId id, Seen seen, Findings findings) {
    var journey = store.lock(id).orElseThrow();
    hold(opened(journey, seen), findings);
  }

  /** Held before anything could be read. */
  @Transactional
  public void heldUnopened(JourneyId id, Findings findings) {
    hold(store.change(store.lock(id).orElseThrow()), findings);
  }

  @Transactional
  public void refused(JourneyId id, Findings findings) {
    var journey = store.lock(id).orElseThrow();
    store
        .change(journey)
        .move(JourneyState.REFUSED)
        .findings(findings)
        .step(StepKind.REFUSED, findings.list().getFirst().code())
        .write();
    events.publishEvent(
        new JourneyRefused(id, journey.municipality(), journey.channel(), findings));
  }

  /** Puts the journey off, or aside once it was put off often enough; answers until when. */
  @Transactional
  public Optional<Instant> later(Journey journey, String cause) {
    var next = retries.after(journey.attempts(), journey.id());
    if (next.isEmpty()) {
      heldUnopened(journey.id(), Findings.of(Finding.error("channel-unreachable", "", cause)));
      return next;
    }
    var locked = store.lock(journey.id()).orElseThrow();
    store
        .change(locked)
        .postponed(locked.attempts() + 1, next.get())
        .step(StepKind.POSTPONED, cause)
        .write();
    return next;
  }

  private static void hold(JourneyChange change, Findings findings) {
    change
        .move(JourneyState.HELD)
        .findings(findings)
        .step(StepKind.HELD, findings.list().getFirst().code())
        .write();
  }

  /** Keeps the content and gathers what opening told; the caller adds what came of it. */
  private JourneyChange opened(Journey journey, Seen seen) {
    var opened = seen.opened();
    var mark = vault.mark(journey.municipality(), "application", opened.application());
    var same = store.sameContent(journey.municipality(), journey.id(), mark);
    contents.keep(journey, opened);
    var change =
        store
            .change(journey)
            .opened(opened.receivedAt(), mark, same)
            .planned(seen.plan().leistung().id(), seen.plan().label(), seen.snapshot())
            .step(StepKind.OPENED, "");
    seen.assessment().area().ifPresent(area -> change.area(area.ars().digits(), area.name()));
    return change;
  }
}
