package de.zubringer.zustelldienst.submissions;

import de.zubringer.fitconnect.Problem;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens by itself as time passes (FIT-Connect documentation, notification and deletion
 * deadlines). Reminders go by e-mail at FITKO; here they are noted and shown.
 */
@Component
@WhenEnabled
public class Deadlines {
  private final DueStore due;
  private final Ending ending;
  private final CaseLog log;
  private final Submitting.Bounds bounds;
  private final TransactionTemplate transaction;

  /** How much a run has changed. */
  public record Passed(int abandoned, int reminded, int rejected, int deleted, int forgotten) {}

  Deadlines(
      DueStore due,
      Ending ending,
      CaseLog log,
      Submitting.Bounds bounds,
      TransactionTemplate transaction) {
    this.due = due;
    this.ending = ending;
    this.log = log;
    this.bounds = bounds;
    this.transaction = transaction;
  }

  /** Does everything that is due, in the order in which it became due. */
  public synchronized Passed pass() {
    var days = bounds.sheet().deadlines();
    var now = bounds.clock().now();
    return new Passed(
        each(() -> due.announcedUntil(before(now, days.incompleteDays())), this::delete),
        due.remind(1, before(now, days.firstReminderDays()))
            + due.remind(2, before(now, days.secondReminderDays())),
        each(() -> due.submittedUntil(before(now, days.rejectDays())), this::reject),
        each(() -> due.endedUntil(before(now, days.deleteAfterEndDays())), this::delete),
        each(
            () -> due.casesQuietSince(before(now, days.forgetAfterLastEventDays())),
            due::forgetCase));
  }

  /** One by one, each in its own transaction, until none is left. */
  private int each(Supplier<List<UUID>> found, Consumer<UUID> change) {
    var count = 0;
    for (var ids = found.get(); !ids.isEmpty(); ids = found.get()) {
      log.prepare();
      for (var id : ids) {
        transaction.executeWithoutResult(status -> change.accept(id));
        count++;
      }
    }
    return count;
  }

  private void reject(UUID id) {
    var submission = ending.submissions().lock(id);
    if (submission.state().isReadable()) {
      var problem = bounds.sheet().timeoutProblem();
      log.rejected(
          submission,
          new Problem(problem.type(), problem.title(), problem.detail(), problem.instance()));
      ending.end(submission, SubmissionState.REJECTED, limit(submission));
    }
  }

  private void delete(UUID id) {
    var submission = ending.submissions().lock(id);
    if (submission.state() != SubmissionState.DELETED && !submission.state().isReadable()) {
      log.deleted(submission);
      ending.end(submission, SubmissionState.DELETED, bounds.clock().now());
    }
  }

  /** When its time was over, so that what follows counts from there. */
  private Instant limit(Submission submission) {
    return submission
        .submittedAt()
        .orElseThrow(() -> Refusal.notFound("submission"))
        .plus(Duration.ofDays(bounds.sheet().deadlines().rejectDays()));
  }

  private static Instant before(Instant now, int days) {
    return now.minus(Duration.ofDays(days));
  }
}
