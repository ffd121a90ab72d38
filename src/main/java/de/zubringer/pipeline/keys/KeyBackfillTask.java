package de.zubringer.pipeline.keys;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fills in business keys beside the work of the day, on one node at a time. */
@Configuration
class KeyBackfillTask {
  /** Where nothing is left it costs one look into an empty table. */
  private static final Duration EVERY = Duration.ofMinutes(1);

  /** 5,000 journeys, so that the work of the day goes on; a million takes 200 minutes at least. */
  private static final int STRETCHES_MAX = 50;

  @Bean
  RecurringTask<Void> pipelineKeyBackfill(KeyBackfill backfill) {
    return Tasks.recurring("pipeline-key-backfill", FixedDelay.of(EVERY))
        .execute((instance, context) -> some(backfill));
  }

  private static void some(KeyBackfill backfill) {
    for (var done = 0; done < STRETCHES_MAX && backfill.next(); done++) {
      // the next stretch
    }
  }
}
