package de.zubringer.pipeline;

import de.zubringer.commit.Commit;
import de.zubringer.commit.GroupCommit;
import de.zubringer.commit.Write;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.desk.Assessment;
import de.zubringer.pipeline.keys.BusinessKeys;
import de.zubringer.pipeline.pace.RetryPlan;
import de.zubringer.pipeline.record.Contents;
import de.zubringer.pipeline.record.JourneyChange;
import de.zubringer.pipeline.record.JourneyStore;
import de.zubringer.vault.Vault;
import de.zubringer.vault.VaultKey;
import java.time.Instant;
import java.util.List;
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
  private final RetryPlan retries;
  private final GroupCommit commits;

  Preparing(
      JourneyStore store,
      Contents contents,
      ApplicationEventPublisher events,
      Vault vault,
      RetryPlan retries,
      GroupCommit commits) {
    this.store = store;
    this.contents = contents;
    this.events = events;
    this.vault = vault;
    this.retries = retries;
    this.commits = commits;
  }

  /** What the preparation saw, whatever came of it. */
  record Seen(
      Journey journey,
      VaultKey key,
      long snapshot,
      ConnectionPlan plan,
      OpenedSubmission opened,
      Assessment assessment) {}

  /** Committed with the address: the desk and, by the event, the acceptance. */
  Journey addressed(Seen seen, Addressed addressed) {
    var journey = seen.journey();
    var commit = new Commit();
    var change =
        opened(seen)
            .move(JourneyState.ADDRESSED)
            .findings(addressed.hints())
            .step(StepKind.CHECKED, "")
            .addressed(
                addressed.desk(), JsonMapper.shared().writeValueAsString(addressed.reasons()))
            .step(StepKind.ADDRESSED, addressed.desk().unitName());
    commit.write(change.writes()).write(content(seen));
    events.publishEvent(
        new JourneyAddressed(journey.id(), journey.municipality(), journey.channel(), commit));
    commits.run(commit);
    return journey.moved(JourneyState.ADDRESSED, change.stepsAfter());
  }

  void held(Seen seen, Findings findings) {
    commits.run(new Commit().write(opened(seen).held(findings).writes()).write(content(seen)));
  }

  /** Held before anything could be read. */
  @Transactional
  public void heldUnopened(Journey seen, Findings findings) {
    store.change(store.lock(seen)).held(findings).write();
  }

  @Transactional
  public void refused(Journey seen, Findings findings) {
    var journey = store.lock(seen);
    store
        .change(journey)
        .move(JourneyState.REFUSED)
        .findings(findings)
        .step(StepKind.REFUSED, findings.list().getFirst().code())
        .write();
    events.publishEvent(
        new JourneyRefused(seen.id(), journey.municipality(), journey.channel(), findings));
  }

  /** Puts the journey off, or aside once it was put off often enough; answers until when. */
  @Transactional
  public Optional<Instant> later(Journey journey, String cause) {
    var next = retries.after(journey.attempts(), journey.id());
    if (next.isEmpty()) {
      heldUnopened(journey, Findings.of(Finding.error("channel-unreachable", "", cause)));
      return next;
    }
    var locked = store.lock(journey);
    store
        .change(locked)
        .postponed(locked.attempts() + 1, next.get())
        .step(StepKind.POSTPONED, cause)
        .write();
    return next;
  }

  /**
   * The content to be kept, written behind the change of the journey: of two nodes that prepare it
   * at once the second then learns that it was overtaken, not that rows are there already.
   */
  private List<Write> content(Seen seen) {
    var counts = seen.assessment().opened().application();
    var found = BusinessKeys.of(seen.plan().leistung(), counts);
    return contents.keeping(seen.journey(), seen.key(), seen.opened(), found);
  }

  /** Gathers what opening told; the caller adds what came of it. */
  private JourneyChange opened(Seen seen) {
    var journey = seen.journey();
    var opened = seen.opened();
    var change =
        store
            .change(journey)
            .opened(
                opened.receivedAt(),
                vault.mark(journey.municipality(), "application", opened.application()))
            .planned(seen.plan().leistung().id(), seen.plan().label(), seen.snapshot())
            .step(StepKind.OPENED, "");
    seen.assessment().area().ifPresent(area -> change.area(area.ars().digits(), area.name()));
    return change;
  }
}
