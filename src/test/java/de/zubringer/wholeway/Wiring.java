package de.zubringer.wholeway;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import de.zubringer.fitconnect.client.Pace;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** A clock and a scheduler that move only when they are told to, and the rig around them. */
@TestConfiguration(proxyBeanMethods = false)
class Wiring {
  @Bean
  @Primary
  MovableClock movableClock() {
    return new MovableClock();
  }

  @Bean
  ManualScheduler manualScheduler(DataSource source, List<Task<?>> tasks, MovableClock clock) {
    return TestHelper.createManualScheduler(
            new TransactionAwareDataSourceProxy(source),
            tasks.stream()
                .filter(task -> !(task instanceof RecurringTask))
                .<Task<?>>map(task -> task)
                .toList())
        .clock(clock)
        .build();
  }

  @Bean
  @Primary
  Pace.Sleep nobodyWaits() {
    return gap -> {};
  }

  @Bean
  Between between() throws IOException {
    return new Between();
  }

  @Bean
  Rig rig(ApplicationContext rooms, Between between, MovableClock clock) {
    return new Rig(rooms, between, clock);
  }
}
