package de.zubringer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {
  @Test
  void bringsEveryMigration() {
    var tasks =
        JdbcClient.create(TestDatabase.fresh())
            .sql("select count(*) from scheduled_tasks")
            .query(Long.class)
            .single();

    assertThat(tasks).isZero();
  }
}
