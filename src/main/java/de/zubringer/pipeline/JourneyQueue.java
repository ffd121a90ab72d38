package de.zubringer.pipeline;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.zubringer.kernel.JourneyId;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the task of a journey into the scheduler's table, in the caller's transaction. */
@Component
public class JourneyQueue {
  static final TaskDescriptor<Void> JOURNEY = TaskDescriptor.of("journey");

  private static final int UUID_LENGTH = 36;

  private final ObjectProvider<SchedulerClient> scheduler;
  private final InstantSource clock;

  JourneyQueue(ObjectProvider<SchedulerClient> scheduler, InstantSource clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * The instance carries a suffix of its own: a re-run may be asked for while the row of the task
   * before is not yet removed.
   */
  public void add(JourneyId journey) {
    var instance = JOURNEY.instance(journey + "." + UUID.randomUUID()).scheduledTo(clock.instant());
    scheduler.getObject().scheduleBatch(List.of(instance));
  }

  static JourneyId journeyOf(String instance) {
    return JourneyId.of(instance.substring(0, UUID_LENGTH));
  }
}
