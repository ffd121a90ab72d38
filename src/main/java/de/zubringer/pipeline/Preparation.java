package de.zubringer.pipeline;

import de.zubringer.connection.Connections;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.intake.Submissions;
import de.zubringer.intake.Submissions.Arrived;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.JourneyTasks.TaskEnd;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.scan.Scanning;
import de.zubringer.vault.Erased;
import de.zubringer.vault.VaultKey;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The first half of a journey: open, check, address; computes, then commits all at once. The second
 * half follows in the same task and, after a crash or a retry, from what is kept.
 */
@Component
class Preparation {
  private final Arrivals arrivals;
  private final Submissions submissions;
  private final Connections connections;
  private final Preparing preparing;
  private final Handover handover;
  private final Scanning scanning;

  Preparation(
      Arrivals arrivals,
      Submissions submissions,
      Connections connections,
      Preparing preparing,
      Handover handover,
      Scanning scanning) {
    this.arrivals = arrivals;
    this.submissions = submissions;
    this.connections = connections;
    this.preparing = preparing;
    this.handover = handover;
    this.scanning = scanning;
  }

  TaskEnd run(JourneyId id, String task) {
    var journey = arrivals.journey(id).orElseThrow();
    if (journey.state() != JourneyState.ARRIVED) {
      return handover.run(journey, task); // the run before came this far
    }
    try {
      return open(journey, submissions.arrived(id.submission()), task);
    } catch (Erased e) {
      preparing.heldUnopened(journey, Findings.of(Finding.error("content-erased", "")));
      return new TaskEnd.Over();
    }
  }

  private TaskEnd open(Journey journey, Arrived arrived, String task) {
    return switch (submissions.open(arrived)) {
      case Outcome.Done<OpenedSubmission>(var opened) ->
          assess(journey, arrived.key(), opened, task);
      case Outcome.Held<OpenedSubmission>(var findings) -> {
        preparing.heldUnopened(journey, findings);
        yield new TaskEnd.Over();
      }
      case Outcome.Refused<OpenedSubmission>(var findings) -> {
        refused(journey, findings);
        yield new TaskEnd.Over();
      }
      case Outcome.Later<OpenedSubmission>(var cause) ->
          TaskEnd.of(preparing.later(journey, cause));
    };
  }

  private TaskEnd assess(Journey journey, VaultKey key, OpenedSubmission opened, String task) {
    var book = connections.current();
    var plan = book.plan(journey.municipality(), journey.leika());
    if (plan.isEmpty()) {
      preparing.heldUnopened(journey, Findings.of(Finding.error("plan-missing", "")));
      return new TaskEnd.Over();
    }
    var assessment = handover.assessment(book, plan.get(), journey, opened);
    var seen = new Preparing.Seen(journey, key, book.snapshot(), plan.get(), opened, assessment);
    return switch (scanning.check(plan.get().leistung(), opened).then(clean -> assessment.run())) {
      case Outcome.Done<Addressed>(var addressed) ->
          handover.follow(preparing.addressed(seen, addressed), seen, addressed, task);
      case Outcome.Held<Addressed>(var findings) -> {
        preparing.held(seen, findings);
        yield new TaskEnd.Over();
      }
      case Outcome.Refused<Addressed>(var findings) -> {
        if (journey.decided()) {
          preparing.held(seen, findings); // never sent back for what a person wrote
        } else {
          refused(journey, findings);
        }
        yield new TaskEnd.Over();
      }
      case Outcome.Later<Addressed>(var cause) -> TaskEnd.of(preparing.later(journey, cause));
    };
  }

  /** Where the Zustellpunkt says so, a person decides whether it goes back. */
  private void refused(Journey journey, Findings findings) {
    if (submissions.rejectsByItself(journey.id().submission())) {
      preparing.refused(journey, findings);
      return;
    }
    var all = new ArrayList<>(List.of(Finding.error(JourneyDetail.BY_HAND, "")));
    all.addAll(findings.list());
    preparing.heldUnopened(journey, Findings.of(all));
  }
}
