package de.zubringer.ops;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AbandonedTasksTest {
  private final JdbcClient sql = JdbcClient.create(TestDatabase.fresh());

  @Test
  void freesWhatAKilledProcessHadInHand() {
    task("in-hand", true);
    task("waiting", false);

    new AbandonedTasks(sql).afterPropertiesSet();

    assertThat(
            sql.sql("select count(*) from scheduled_tasks where picked or picked_by is not null")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            sql.sql("select version from scheduled_tasks order by task_instance")
                .query(Long.class)
                .list())
        .as("the version moves with a change and only then")
        .containsExactly(2L, 1L);
  }

  private void task(String instance, boolean picked) {
    sql.sql(
            """
            insert into scheduled_tasks
              (task_name, task_instance, execution_time, picked, picked_by, version)
            values ('any', ?, now(), ?, ?, 1)
            """)
        .param(instance)
        .param(picked)
        .param(picked ? "a process" : null)
        .update();
  }
}
