package de.zubringer.ops;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Frees tasks that a killed process had in hand. With the embedded database this process is the
 * only one there can be (the data directory is locked), so whatever is marked as picked at its
 * start was abandoned; with a shared database the scheduler's heartbeat finds that out.
 */
@Component
@ConditionalOnBooleanProperty("zubringer.database.embedded")
class AbandonedTasks implements InitializingBean {
  private static final Logger LOG = LoggerFactory.getLogger(AbandonedTasks.class);

  private final JdbcClient sql;

  AbandonedTasks(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void afterPropertiesSet() {
    var freed =
        sql.sql(
                """
                update scheduled_tasks
                set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                where picked
                """)
            .update();
    if (freed > 0) {
      LOG.info("{} tasks of a process that ended without notice run again", freed);
    }
  }
}
