package de.zubringer.pipeline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.zubringer.commit.Commit;
import de.zubringer.commit.GroupCommit;
import de.zubringer.commit.TaskRow;
import de.zubringer.commit.Write;
import de.zubringer.kernel.JourneyId;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the task of a journey into the scheduler's table, in the caller's transaction. */
@Component
public class JourneyQueue {
  static final TaskDescriptor<Void> JOURNEY = TaskDescriptor.of("journey");

  private static final int UUID_LENGTH = 36;

  private final ObjectProvider<Scheduler> scheduler;
  private final GroupCommit commits;
  private final InstantSource clock;

  JourneyQueue(ObjectProvider<Scheduler> scheduler, GroupCommit commits, InstantSource clock) {
    this.scheduler = scheduler;
    this.commits = commits;
    this.clock = clock;
  }

  /** In the transaction of the caller, if there is one. */
  public void add(JourneyId journey) {
    var commit = new Commit();
    add(journey, commit);
    commits.run(commit);
  }

  /**
   * With everything else that becomes true then. The instance carries a suffix of its own: a re-run
   * may be asked for while the row of the task before is not yet removed.
   */
  void add(JourneyId journey, Commit commit) {
    commit
        .write(
            TaskRow.add(JOURNEY.getTaskName(), journey + "." + UUID.randomUUID(), clock.instant()))
        .then(() -> scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions));
  }

  /** Takes the row of a task away that has done what it was for. */
  static Write remove(String task) {
    return TaskRow.remove(JOURNEY.getTaskName(), task);
  }

  static JourneyId journeyOf(String instance) {
    return JourneyId.of(instance.substring(0, UUID_LENGTH));
  }
}
