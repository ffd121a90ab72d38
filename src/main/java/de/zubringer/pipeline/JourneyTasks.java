package de.zubringer.pipeline;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.zubringer.commit.Overtaken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * The task of a journey: from wherever it stands to where it rests. Its row lives until then, so
 * that a crash between two steps costs nothing but the step.
 */
@Configuration
class JourneyTasks {
  private static final Logger LOG = LoggerFactory.getLogger(JourneyTasks.class);

  /** While the database itself is away nothing can be noted; look again soon. */
  private static final Duration DATABASE_RETRY = Duration.ofSeconds(10);

  private final Holding holding;
  private final InstantSource clock;

  JourneyTasks(Holding holding, InstantSource clock) {
    this.holding = holding;
    this.clock = clock;
  }

  @Bean
  CustomTask<Void> wholeJourneyTask(Preparation preparation) {
    return Tasks.custom(JourneyQueue.JOURNEY)
        .onFailure(
            (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(DATABASE_RETRY)))
        .onDeadExecutionRevive()
        .execute((instance, context) -> completed(guarded(instance.getId(), preparation)));
  }

  private static CompletionHandler<Void> completed(TaskEnd end) {
    return switch (end) {
      case TaskEnd.Again(var at) -> at(at);
      case TaskEnd.Over() -> JourneyTasks::remove;
      case TaskEnd.Removed() -> (complete, operations) -> {};
    };
  }

  /** A bug holds its journey; the next journey carries on. */
  private TaskEnd guarded(String task, Preparation preparation) {
    var journey = JourneyQueue.journeyOf(task);
    try {
      return preparation.run(journey, task);
    } catch (Overtaken e) {
      LOG.info("journey {} was changed by somebody else meanwhile and is looked at anew", journey);
      return new TaskEnd.Again(clock.instant());
    } catch (RuntimeException e) {
      if (isOutage(e)) {
        throw e;
      }
      // the message of an exception may quote what was worked on: only its kind and place go out
      LOG.error(
          "journey {} is held by a bug: {} at {}",
          journey,
          e.getClass().getName(),
          e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "unknown");
      holding.byBug(journey);
      return new TaskEnd.Over();
    }
  }

  /** The database is away; a row it refuses would be refused again. */
  private static boolean isOutage(RuntimeException cause) {
    return cause instanceof TransactionException
        || (cause instanceof DataAccessException
            && !(cause instanceof DataIntegrityViolationException));
  }

  private static CompletionHandler<Void> at(Instant next) {
    return (complete, operations) -> operations.reschedule(complete, next);
  }

  private static void remove(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    operations.remove();
  }

  /** What becomes of the task of a journey after a run. */
  sealed interface TaskEnd {
    /** The journey waits for something; the task comes again. */
    record Again(Instant at) implements TaskEnd {}

    /** The journey came to rest; the task is to be removed. */
    record Over() implements TaskEnd {}

    /** The task was removed with what it did. */
    record Removed() implements TaskEnd {}

    static TaskEnd of(Optional<Instant> next) {
      return next.<TaskEnd>map(Again::new).orElseGet(Over::new);
    }
  }
}
