package de.zubringer.pipeline.bulk;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task of an act for many: some journeys at a time, so that it can be stopped and survives. */
@Configuration
class BulkTask {
  /** A second or two of work; then others have their turn, and a pause takes hold. */
  private static final int AT_A_TIME = 50;

  private static final Duration RETRY = Duration.ofSeconds(10);

  @Bean
  CustomTask<Void> clearingBulkTask(BulkWork work) {
    return Tasks.custom(BulkQueue.BULK)
        .onFailure(
            (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(RETRY)))
        .onDeadExecutionRevive()
        .execute(
            (instance, context) -> after(work.some(BulkQueue.runOf(instance.getId()), AT_A_TIME)));
  }

  private static CompletionHandler<Void> after(boolean more) {
    return (complete, operations) -> {
      if (more) {
        operations.reschedule(complete, complete.getTimeDone());
      } else {
        operations.remove();
      }
    };
  }
}
