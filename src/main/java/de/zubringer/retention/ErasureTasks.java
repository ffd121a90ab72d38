package de.zubringer.retention;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task of a run, which comes back after every batch, and what happens every night. */
@Configuration(proxyBeanMethods = false)
class ErasureTasks {
  private static final TaskDescriptor<Void> RUN = TaskDescriptor.of("erasure-run");

  /** Nobody works then, and no clock of the year leaps over it. */
  private static final LocalTime NIGHT = LocalTime.of(3, 30);

  /** While the database is away nothing can be done; look again soon. */
  private static final Duration DATABASE_RETRY = Duration.ofSeconds(30);

  private static final String SEPARATOR = "/";

  static TaskInstance.Builder<Void> instance(MunicipalityId municipality, int run) {
    return RUN.instance(municipality + SEPARATOR + run);
  }

  @Bean
  CustomTask<Void> erasureRunTask(Runs runs) {
    return Tasks.custom(RUN)
        .onFailure(
            (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(DATABASE_RETRY)))
        .onDeadExecutionRevive()
        .execute((instance, context) -> next(more(runs, instance.getId())));
  }

  private static boolean more(Runs runs, String instance) {
    var parts = instance.split(SEPARATOR, -1);
    return runs.batch(MunicipalityId.of(parts[0]), Integer.parseInt(parts[1]));
  }

  private static CompletionHandler<Void> next(boolean more) {
    return more
        ? (complete, operations) -> operations.reschedule(complete, complete.getTimeDone())
        : (complete, operations) -> operations.remove();
  }

  @Bean
  RecurringTask<Void> nightlyErasure(Night night) {
    return Tasks.recurring("erasure-nightly", Schedules.daily(LegalTime.ZONE, NIGHT))
        .execute((instance, context) -> night.run());
  }
}
