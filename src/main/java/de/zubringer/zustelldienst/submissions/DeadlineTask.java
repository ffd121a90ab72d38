package de.zubringer.zustelldienst.submissions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.zubringer.zustelldienst.WhenEnabled;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute whether a deadline has passed. */
@Configuration(proxyBeanMethods = false)
@WhenEnabled
class DeadlineTask {
  private static final Duration EVERY = Duration.ofMinutes(1);

  @Bean
  RecurringTask<Void> zustelldienstDeadlines(Deadlines deadlines) {
    return Tasks.recurring("zustelldienst-deadlines", FixedDelay.of(EVERY))
        .execute((instance, context) -> deadlines.pass());
  }
}
