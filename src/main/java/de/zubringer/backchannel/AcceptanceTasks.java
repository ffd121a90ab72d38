package de.zubringer.backchannel;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.zubringer.commit.TaskRow;
import de.zubringer.intake.FitConnectChannel;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.JourneyAddressed;
import de.zubringer.pipeline.JourneyRefused;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * The obligation to answer the Zustelldienst is a task, committed with the address or the refusal;
 * it is tried until it is done, because the Zustelldienst itself rejects after 14 days.
 */
@Configuration
class AcceptanceTasks {
  private static final TaskDescriptor<Void> ACCEPT = TaskDescriptor.of("fit-connect-accept");
  private static final TaskDescriptor<Void> REJECT = TaskDescriptor.of("fit-connect-reject");

  private static final Duration FIRST_GAP = Duration.ofSeconds(5);
  private static final Duration GAP_MAX = Duration.ofHours(1);

  /** Twelve doublings of five seconds lie far beyond the largest gap. */
  private static final int DOUBLINGS_MAX = 12;

  private final ObjectProvider<SchedulerClient> scheduler;
  private final ObjectProvider<Scheduler> running;
  private final InstantSource clock;

  AcceptanceTasks(
      ObjectProvider<SchedulerClient> scheduler,
      ObjectProvider<Scheduler> running,
      InstantSource clock) {
    this.scheduler = scheduler;
    this.running = running;
    this.clock = clock;
  }

  @Bean
  OneTimeTask<Void> fitConnectAcceptTask(FitConnectAnswers answers) {
    return Tasks.oneTime(ACCEPT)
        .onFailure(AcceptanceTasks::later)
        .execute((instance, context) -> answers.accept(JourneyId.of(instance.getId())));
  }

  @Bean
  OneTimeTask<Void> fitConnectRejectTask(FitConnectAnswers answers) {
    return Tasks.oneTime(REJECT)
        .onFailure(AcceptanceTasks::later)
        .execute((instance, context) -> answers.reject(JourneyId.of(instance.getId())));
  }

  @EventListener
  void on(JourneyAddressed addressed) {
    if (FitConnectChannel.NAME.equals(addressed.channel())) {
      addressed
          .commit()
          .write(TaskRow.add(ACCEPT.getTaskName(), addressed.journey().toString(), clock.instant()))
          .then(() -> running.ifAvailable(Scheduler::triggerCheckForDueExecutions));
    }
  }

  @EventListener
  void on(JourneyRefused refused) {
    if (FitConnectChannel.NAME.equals(refused.channel())) {
      scheduler
          .getObject()
          .scheduleIfNotExists(
              REJECT.instance(refused.journey().toString()).scheduledTo(clock.instant()));
    }
  }

  private static void later(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    var failures = Math.min(complete.getExecution().consecutiveFailures, DOUBLINGS_MAX);
    var gap = FIRST_GAP.multipliedBy(1L << failures);
    operations.reschedule(
        complete, complete.getTimeDone().plus(gap.compareTo(GAP_MAX) > 0 ? GAP_MAX : gap));
  }
}
