package de.zubringer.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.zubringer.fitconnect.client.Pace;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Polling as the safety net, and the wake-up by a callback; both do the same. */
@Configuration
class FitConnectTasks {
  private static final TaskDescriptor<Void> WAKE = TaskDescriptor.of("fit-connect-wake");

  @Bean
  Pace.Sleep fitConnectSleep() {
    return Thread::sleep;
  }

  @Bean
  RecurringTask<Void> fitConnectPollTask(
      FetchRounds rounds, @Value("${zubringer.fitconnect.poll-every:PT5M}") Duration pollEvery) {
    return Tasks.recurring("fit-connect-poll", FixedDelay.of(pollEvery))
        .execute((instance, context) -> rounds.beginAll());
  }

  @Bean
  OneTimeTask<Void> fitConnectWakeTask(FetchRounds rounds, Subscriptions subscriptions) {
    return Tasks.oneTime(WAKE)
        .execute(
            (instance, context) ->
                subscriptions.find(destination(instance.getId())).ifPresent(rounds::begin));
  }

  /**
   * Wakes at the beginning of the next second, once for all callbacks of this second: a burst costs
   * one look, and what arrives during a look gets one of its own.
   */
  @Bean
  Wake fitConnectWake(ObjectProvider<SchedulerClient> scheduler, InstantSource clock) {
    return destination -> {
      var second = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
      var instance = destination + "." + second.getEpochSecond();
      scheduler.getObject().scheduleIfNotExists(WAKE.instance(instance).scheduledTo(second));
    };
  }

  private static UUID destination(String instance) {
    return UUID.fromString(instance.substring(0, instance.indexOf('.')));
  }

  /** Notes that something waits at a Zustellpunkt. */
  interface Wake {
    void at(UUID destination);
  }
}
