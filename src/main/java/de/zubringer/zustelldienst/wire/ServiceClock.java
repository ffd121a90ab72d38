package de.zubringer.zustelldienst.wire;

import de.zubringer.zustelldienst.WhenEnabled;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clock of the service, which its users may move to see deadlines pass; kept over restarts.
 * Deadlines and tokens follow it. What others compare with their own clocks, the time in events and
 * callbacks, stays the real time: else nothing would be believed any more after a move.
 */
@Component
@WhenEnabled
public class ServiceClock {
  /** Beyond the longest deadline (730 days) nothing new is to be seen. */
  private static final Duration OFFSET_MAX = Duration.ofDays(10L * 365);

  private final JdbcClient sql;
  private final InstantSource clock;
  private @Nullable Duration offset;

  ServiceClock(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant().plus(offset());
  }

  /** The clock everybody else has. */
  public InstantSource real() {
    return clock;
  }

  public synchronized Duration offset() {
    var known = offset;
    if (known == null) {
      known =
          sql.sql("select offset_seconds from zustelldienst_clock")
              .query(Long.class)
              .optional()
              .map(Duration::ofSeconds)
              .orElse(Duration.ZERO);
      offset = known;
    }
    return known;
  }

  /** Moves the clock so that it is ahead of the real time by this much. */
  public synchronized void moveTo(Duration ahead) {
    if (ahead.abs().compareTo(OFFSET_MAX) > 0) {
      throw Refusal.malformed("The clock moves at most " + OFFSET_MAX.toDays() + " days.");
    }
    sql.sql(
            """
            insert into zustelldienst_clock (id, offset_seconds) values (1, :seconds)
            on conflict (id) do update set offset_seconds = excluded.offset_seconds""")
        .param("seconds", ahead.toSeconds())
        .update();
    offset = Duration.ofSeconds(ahead.toSeconds());
  }
}
