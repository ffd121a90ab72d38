package de.zubringer.pipeline;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.intake.Submissions;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.record.JourneyReader;
import de.zubringer.pipeline.scan.Scanning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The first half of a journey: open, check, address; computes, then commits all at once. The second
 * half follows in the same task and, after a crash or a retry, from what is kept.
 */
@Component
class Preparation {
  private final JourneyReader reader;
  private final Submissions submissions;
  private final Connections connections;
  private final Preparing preparing;
  private final Handover handover;
  private final Scanning scanning;

  Preparation(
      JourneyReader reader,
      Submissions submissions,
      Connections connections,
      Preparing preparing,
      Handover handover,
      Scanning scanning) {
    this.reader = reader;
    this.submissions = submissions;
    this.connections = connections;
    this.preparing = preparing;
    this.handover = handover;
    this.scanning = scanning;
  }

  /** When to try again; empty when the journey came to rest. */
  Optional<Instant> run(JourneyId id) {
    var journey = reader.journey(id).orElseThrow();
    if (journey.state() != JourneyState.ARRIVED) {
      return handover.run(journey); // the run before came this far
    }
    var book = connections.current();
    return switch (submissions.open(id.submission())) {
      case Outcome.Done<OpenedSubmission>(var opened) -> assess(journey, book, opened);
      case Outcome.Held<OpenedSubmission>(var findings) -> {
        preparing.heldUnopened(id, findings);
        yield Optional.empty();
      }
      case Outcome.Refused<OpenedSubmission>(var findings) -> {
        refused(id, findings);
        yield Optional.empty();
      }
      case Outcome.Later<OpenedSubmission>(var cause) -> preparing.later(journey, cause);
    };
  }

  private Optional<Instant> assess(Journey journey, PlanBook book, OpenedSubmission opened) {
    var plan = book.plan(journey.municipality(), journey.leika());
    if (plan.isEmpty()) {
      preparing.heldUnopened(journey.id(), Findings.of(Finding.error("plan-missing", "")));
      return Optional.empty();
    }
    return assess(journey, book, plan.get(), opened);
  }

  private Optional<Instant> assess(
      Journey journey, PlanBook book, ConnectionPlan plan, OpenedSubmission opened) {
    var assessment = handover.assessment(book, plan, journey, opened);
    var seen = new Preparing.Seen(book.snapshot(), plan, opened, assessment);
    return switch (scanning.check(plan.leistung(), opened).then(clean -> assessment.run())) {
      case Outcome.Done<Addressed>(var addressed) -> {
        preparing.addressed(journey.id(), seen, addressed);
        yield handover.follow(journey, seen, addressed);
      }
      case Outcome.Held<Addressed>(var findings) -> {
        preparing.held(journey.id(), seen, findings);
        yield Optional.empty();
      }
      case Outcome.Refused<Addressed>(var findings) -> {
        if (journey.decided()) {
          preparing.held(journey.id(), seen, findings); // never sent back for what a person wrote
        } else {
          refused(journey.id(), findings);
        }
        yield Optional.empty();
      }
      case Outcome.Later<Addressed>(var cause) -> preparing.later(journey, cause);
    };
  }

  /** Where the Zustellpunkt says so, a person decides whether it goes back. */
  private void refused(JourneyId id, Findings findings) {
    if (submissions.rejectsByItself(id.submission())) {
      preparing.refused(id, findings);
      return;
    }
    var all = new ArrayList<>(List.of(Finding.error(JourneyDetail.BY_HAND, "")));
    all.addAll(findings.list());
    preparing.heldUnopened(id, Findings.of(all));
  }
}
