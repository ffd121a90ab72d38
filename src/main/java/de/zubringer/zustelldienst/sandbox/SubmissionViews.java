package de.zubringer.zustelldienst.sandbox;

import de.zubringer.zustelldienst.Sandbox;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.events.EventStore;
import de.zubringer.zustelldienst.submissions.AttachmentStore;
import de.zubringer.zustelldienst.submissions.Submission;
import de.zubringer.zustelldienst.submissions.SubmissionStore;
import de.zubringer.zustelldienst.wire.Exchange;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Submissions and events as a developer sees them. */
@Component
@WhenEnabled
class SubmissionViews {
  /** Enough for the log of a case on one page. */
  private static final Exchange.Page LOG = new Exchange.Page(0, 500);

  private final SubmissionStore submissions;
  private final AttachmentStore attachments;
  private final EventStore events;

  SubmissionViews(SubmissionStore submissions, AttachmentStore attachments, EventStore events) {
    this.submissions = submissions;
    this.attachments = attachments;
    this.events = events;
  }

  Sandbox.Part<Sandbox.SubmissionView> list(Exchange.Page page) {
    var found = submissions.newest(page).stream().map(SubmissionViews::view).toList();
    return new Sandbox.Part<>(found, page.offset(), submissions.count());
  }

  Optional<Sandbox.SubmissionDetail> detail(UUID id) {
    return submissions
        .find(id)
        .map(
            submission ->
                new Sandbox.SubmissionDetail(
                    view(submission),
                    attachments.of(id).stream()
                        .map(entry -> new Sandbox.AttachmentView(entry.id(), entry.size()))
                        .toList(),
                    events.ofCase(submission.caseId(), LOG).stream()
                        .map(SandboxViews::event)
                        .toList()));
  }

  Sandbox.Part<Sandbox.EventView> events(Optional<UUID> caseId, Exchange.Page page) {
    var tokens = caseId.map(id -> events.ofCase(id, page)).orElseGet(() -> events.newest(page));
    var total = caseId.map(events::countOfCase).orElseGet(events::count);
    return new Sandbox.Part<>(
        tokens.stream().map(SandboxViews::event).toList(), page.offset(), total);
  }

  private static Sandbox.SubmissionView view(Submission submission) {
    return new Sandbox.SubmissionView(
        submission.id(),
        submission.destinationId(),
        submission.caseId(),
        submission.sender(),
        submission.state().name(),
        submission.service(),
        submission.region(),
        submission.createdAt(),
        submission.submittedAt(),
        submission.endedAt(),
        submission.reminders());
  }
}
