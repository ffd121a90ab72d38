package de.zubringer.pipeline;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.zubringer.kernel.JourneyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The two tasks of a journey, and what becomes of one that ends in a bug. */
@Configuration
class JourneyTasks {
  private static final Logger LOG = LoggerFactory.getLogger(JourneyTasks.class);

  /** While the database itself is away nothing can be noted; look again soon. */
  private static final Duration DATABASE_RETRY = Duration.ofSeconds(10);

  private final Holding holding;

  JourneyTasks(Holding holding) {
    this.holding = holding;
  }

  @Bean
  CustomTask<Void> journeyPrepareTask(Preparation preparation) {
    return task(JourneyQueue.PREPARE, preparation::run);
  }

  @Bean
  CustomTask<Void> journeyDeliverTask(Handover handover) {
    return task(JourneyQueue.DELIVER, handover::run);
  }

  /** The work answers when it wants to be asked again; empty when it is through. */
  private CustomTask<Void> task(
      TaskDescriptor<Void> name, Function<JourneyId, Optional<Instant>> work) {
    return Tasks.custom(name)
        .onFailure(
            (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(DATABASE_RETRY)))
        .onDeadExecutionRevive()
        .execute(
            (instance, context) -> {
              var again = guarded(JourneyQueue.journeyOf(instance.getId()), work);
              return again
                  .<CompletionHandler<Void>>map(JourneyTasks::at)
                  .orElse(JourneyTasks::remove);
            });
  }

  /** A bug holds its journey; the next journey carries on. */
  private Optional<Instant> guarded(
      JourneyId journey, Function<JourneyId, Optional<Instant>> work) {
    try {
      return work.apply(journey);
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      // the message of an exception may quote what was worked on: only its kind and place go out
      LOG.error(
          "journey {} is held by a bug: {} at {}",
          journey,
          e.getClass().getName(),
          e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "unknown");
      holding.byBug(journey);
      return Optional.empty();
    }
  }

  private static CompletionHandler<Void> at(Instant next) {
    return (complete, operations) -> operations.reschedule(complete, next);
  }

  private static void remove(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    operations.remove();
  }
}
