package de.zubringer.pipeline.seal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals what waits, on one node at a time. */
@Configuration
class StepSealTask {
  /** So long a step may stand unsealed; shorter would make a chain of many small blocks. */
  private static final Duration EVERY = Duration.ofMinutes(1);

  @Bean
  RecurringTask<Void> pipelineStepSeals(StepSeals seals) {
    return Tasks.recurring("pipeline-step-seals", FixedDelay.of(EVERY))
        .execute((instance, context) -> sealAll(seals));
  }

  private static void sealAll(StepSeals seals) {
    for (var municipality : seals.waiting()) {
      while (seals.seal(municipality)) {
        // the next block
      }
    }
  }
}
