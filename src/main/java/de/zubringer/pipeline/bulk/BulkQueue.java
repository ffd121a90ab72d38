package de.zubringer.pipeline.bulk;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the task of an act for many into the scheduler's table, in the caller's transaction. */
@Component
class BulkQueue {
  static final TaskDescriptor<Void> BULK = TaskDescriptor.of("clearing-bulk");

  private static final int UUID_LENGTH = 36;

  private final ObjectProvider<SchedulerClient> scheduler;
  private final InstantSource clock;

  BulkQueue(ObjectProvider<SchedulerClient> scheduler, InstantSource clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** With a suffix: it may be resumed while the row of the task before is not yet removed. */
  void add(UUID run) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            BULK.instance(run + "." + UUID.randomUUID()).scheduledTo(clock.instant()));
  }

  static UUID runOf(String instance) {
    return UUID.fromString(instance.substring(0, UUID_LENGTH));
  }
}
