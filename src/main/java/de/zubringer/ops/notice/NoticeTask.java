package de.zubringer.ops.notice;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task of a notice, until it has arrived or nobody tries any more. */
@Configuration(proxyBeanMethods = false)
class NoticeTask {
  static final TaskDescriptor<Void> NOTICE = TaskDescriptor.of("alert-notice");

  /** While the database is away nothing can be noted; look again soon. */
  private static final Duration DATABASE_RETRY = Duration.ofSeconds(30);

  @Bean
  CustomTask<Void> alertNoticeTask(Notices notices) {
    return Tasks.custom(NOTICE)
        .onFailure(
            (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(DATABASE_RETRY)))
        .onDeadExecutionRevive()
        .execute(
            (instance, context) ->
                notices
                    .send(UUID.fromString(instance.getId()))
                    .<CompletionHandler<Void>>map(
                        at -> (complete, operations) -> operations.reschedule(complete, at))
                    .orElse((complete, operations) -> operations.remove()));
  }
}
