package de.zubringer.pipeline;

import de.zubringer.commit.Commit;
import de.zubringer.commit.GroupCommit;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
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
        opened(seen, commit)
            .move(JourneyState.ADDRESSED)
            .findings(addressed.hints())
            .step(StepKind.CHECKED, "")
            .addressed(
                addressed.desk(), JsonMapper.shared().writeValueAsString(addressed.reasons()))
            .step(StepKind.ADDRESSED, addressed.desk().unitName());
    commit.write(change.writes());
    events.publishEvent(
        new JourneyAddressed(journey.id(), journey.municipality(), journey.channel(), commit));
    commits.run(commit);
    return journey.moved(JourneyState.ADDRESSED, change.stepsAfter());
  }

  void held(Seen seen, Findings findings) {
    var commit = new Commit();
    commits.run(commit.write(opened(seen, commit).held(findings).writes()));
  }

  /** Held before anything could be read. */
  @Transactional
  public void heldUnopened(JourneyId id, Findings findings) {
    store.change(store.lock(id).orElseThrow()).held(findings).write();
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

  /** Keeps the content and gathers what opening told; the caller adds what came of it. */
  private JourneyChange opened(Seen seen, Commit commit) {
    var journey = seen.journey();
    var opened = seen.opened();
    var counts = seen.assessment().opened().application();
    var found = BusinessKeys.of(seen.plan().leistung(), counts);
    commit.write(contents.keeping(journey, seen.key(), opened, found));
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
