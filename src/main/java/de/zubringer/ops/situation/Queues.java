package de.zubringer.ops.situation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how long the queue of tasks is; by the index over their times, and bounded. */
@Component
public class Queues {
  /** Counting ends here: whoever has so many knows it by now. */
  public static final int COUNTED_MAX = 100_000;

  private final JdbcClient sql;

  public Queues(JdbcClient sql) {
    this.sql = sql;
  }

  /** Kinds of which something is due, by name. */
  List<Queue> due(Instant now) {
    return sql.sql(
            """
            select task_name, count(*) filter (where not picked) as due,
              count(*) filter (where picked) as running,
              min(execution_time) filter (where not picked) as oldest
            from (select task_name, picked, execution_time from scheduled_tasks
              where execution_time <= ? order by execution_time limit ?) as one
            group by task_name order by task_name
            """)
        .param(now.atOffset(ZoneOffset.UTC))
        .param(COUNTED_MAX + 1)
        .query(
            (row, number) -> {
              var oldest = row.getTimestamp("oldest");
              return new Queue(
                  row.getString("task_name"),
                  row.getLong("due"),
                  row.getLong("running"),
                  oldest == null ? null : oldest.toInstant());
            })
        .list();
  }

  /** How many wait for a moment that is still to come. */
  long later(Instant now) {
    return sql.sql(
            """
            select count(*) from (
              select from scheduled_tasks where execution_time > ? limit ?) as one
            """)
        .param(now.atOffset(ZoneOffset.UTC))
        .param(COUNTED_MAX + 1)
        .query(Long.class)
        .single();
  }
}
