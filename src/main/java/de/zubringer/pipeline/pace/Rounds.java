package de.zubringer.pipeline.pace;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every few seconds, on one node: sends one journey to see whether a shut target answers, brings
 * forward in growing numbers those that wait for one that does again, and lets the next of a case
 * go.
 */
@Configuration
class Rounds {
  static final Duration EVERY = Duration.ofSeconds(10);
  static final int PACE_FIRST = 20;

  /** Fifty in a second: what a system that has just come back may be asked to do. */
  static final int PACE_MAX = 500;

  private static final int NEXT_IN_CASE_MAX = 500;

  /** A node may believe for a second that it is shut still, and a call may be under way. */
  private static final Duration REVIVING_LEAST = Duration.ofMinutes(1);

  private static final Duration TIDY_EVERY = Duration.ofHours(1);

  private final TargetStore targets;
  private final Advancing advancing;
  private final WaitingStore waiting;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Rounds(
      TargetStore targets,
      Advancing advancing,
      WaitingStore waiting,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.targets = targets;
    this.advancing = advancing;
    this.waiting = waiting;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Bean
  RecurringTask<Void> journeyPaceTask() {
    return Tasks.recurring("journey-pace", FixedDelay.of(EVERY))
        .execute((instance, context) -> round());
  }

  @Bean
  RecurringTask<Void> journeyPaceTidyTask() {
    return Tasks.recurring("journey-pace-tidy", FixedDelay.of(TIDY_EVERY))
        .execute((instance, context) -> transaction.executeWithoutResult(done -> waiting.tidy()));
  }

  void round() {
    for (var target : targets.all()) {
      transaction.executeWithoutResult(done -> round(target));
    }
    transaction.executeWithoutResult(
        done -> {
          var now = clock.instant();
          var next = advancing.nextInCase(NEXT_IN_CASE_MAX, now);
          advancing.advance(next, "", now, Duration.ofMillis(20));
        });
  }

  private void round(TargetHealth target) {
    var now = clock.instant();
    var revivedAt = target.revivedAt();
    if (target.isProbeDue(now)) {
      var one = advancing.prober(target.key(), now);
      advancing.advance(one, target.key().receiver(), now, Duration.ZERO);
    } else if (!target.isOpen() && revivedAt != null) {
      revive(target, revivedAt, now);
    }
  }

  private void revive(TargetHealth target, Instant revivedAt, Instant now) {
    var key = target.key();
    var pace = Math.max(PACE_FIRST, target.pace());
    var next = advancing.waiting(key, revivedAt, pace, now);
    advancing.advance(next, key.receiver(), now, EVERY.dividedBy(pace));
    targets.pace(key, Math.min(PACE_MAX, pace * 2));
    if (next.isEmpty() && !revivedAt.isAfter(now.minus(REVIVING_LEAST))) {
      targets.well(key);
    }
  }
}
