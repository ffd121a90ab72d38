package de.zubringer.ops;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.zubringer.pipeline.pace.Escalations;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The second stage of what is held: by its age, as {@link Urgency#ESCALATION} says unless the
 * installation says otherwise. Each is noted once, on whichever node.
 */
@Configuration
class Escalation {
  private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);
  private static final Duration EVERY = Duration.ofMinutes(5);

  private final Escalations held;
  private final InstantSource clock;
  private final Duration after;

  Escalation(
      Escalations held,
      InstantSource clock,
      @Value("${zubringer.escalation.after:#{null}}") @Nullable Duration after) {
    this.held = held;
    this.clock = clock;
    this.after = after == null ? Urgency.ESCALATION.from() : after;
  }

  @Bean
  RecurringTask<Void> escalationTask() {
    return Tasks.recurring("held-escalation", FixedDelay.of(EVERY))
        .execute((instance, context) -> run());
  }

  /** Notes all that are due, a bounded number in each transaction; answers how many. */
  int run() {
    var noted = 0;
    int last;
    do {
      last = held.escalate(clock.instant().minus(after));
      noted += last;
    } while (last > 0);
    if (noted > 0) {
      LOG.warn("{} journeys are held for more than {} and wait for a person", noted, after);
    }
    return noted;
  }
}
