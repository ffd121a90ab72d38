package de.zubringer.commit;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The row of a task in the scheduler's table (db-scheduler, {@code scheduled_tasks}), written as
 * the scheduler itself writes it, so that state and task are one commit however many come together.
 */
public final class TaskRow {
  private static final String ADD =
      """
      insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      values (?, ?, ?, false, 1) on conflict do nothing
      """;

  private static final String REMOVE =
      "delete from scheduled_tasks where task_name = ? and task_instance = ?";

  private TaskRow() {}

  /** Due at that time; one that is there already stays as it is. */
  public static Write add(String task, String instance, Instant due) {
    return Write.of(ADD, task, instance, due.atOffset(ZoneOffset.UTC));
  }

  /** Takes a task away by what it was for. */
  public static Write remove(String task, String instance) {
    return Write.of(REMOVE, task, instance);
  }
}
