package de.zubringer.retention;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import de.zubringer.pipeline.DeliveredSamples;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.test.context.TestPropertySource;

/** The whole application, whose tasks run when a test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@TestPropertySource(properties = "db-scheduler.enabled=false")
@Import({SampleJourneys.class, DeliveredSamples.class, RetentionRoom.Waiting.class})
@interface RetentionRoom {
  /** Takes tasks and runs them by hand. */
  @TestConfiguration(proxyBeanMethods = false)
  class Waiting {
    @Bean
    ManualScheduler manualScheduler(DataSource source, List<Task<?>> tasks) {
      return TestHelper.createManualScheduler(
              new TransactionAwareDataSourceProxy(source),
              tasks.stream()
                  .filter(task -> !(task instanceof RecurringTask))
                  .<Task<?>>map(task -> task)
                  .toList())
          .clock(new SettableClock())
          .build();
    }
  }
}
