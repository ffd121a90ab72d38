package de.zubringer.signoff;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes recorded inputs whose time has passed; until then they are shown and used no more. */
@Configuration(proxyBeanMethods = false)
class PassedInputs {
  private static final Duration EVERY = Duration.ofHours(1);

  @Bean
  RecurringTask<Void> signoffPassedInputs(OwnInputs inputs) {
    return Tasks.recurring("signoff-passed-inputs", FixedDelay.of(EVERY))
        .execute((instance, context) -> inputs.deletePassed());
  }
}
