package de.zubringer.zustelldienst.submissions;

import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.ServiceClock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Moves a submission to another state. With an end its content goes at once: nobody could fetch it
 * any more.
 */
@Component
@WhenEnabled
record Ending(SubmissionStore submissions, AttachmentStore attachments, ServiceClock clock) {
  void change(Submission submission, SubmissionState next) {
    if (next.isReadable()) {
      submissions.change(submission.id(), next);
    } else {
      end(submission, next, clock.now());
    }
  }

  void end(Submission submission, SubmissionState next, Instant at) {
    submissions.end(submission.id(), next, at);
    attachments.forget(submission.id());
  }
}
