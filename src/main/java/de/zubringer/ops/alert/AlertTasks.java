package de.zubringer.ops.alert;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.zubringer.ops.situation.Situations;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Judges once a minute, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class AlertTasks {
  private static final Duration EVERY = Duration.ofMinutes(1);

  @Bean
  RecurringTask<Void> alertsTask(Alerts alerts, Situations situations) {
    return Tasks.recurring("alerts", FixedDelay.of(EVERY))
        .execute((instance, context) -> alerts.judge(situations.now()));
  }
}
