package de.zubringer.ops.situation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import de.zubringer.audit.AuditCheck;
import de.zubringer.kernel.LegalTime;
import de.zubringer.ops.Installation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks all audit chains every night, on one node, and notes how they were found. The steps of
 * journeys below them are looked at by {@code zubringer audit verify} alone: that reads them all.
 */
@Configuration(proxyBeanMethods = false)
public class AuditWalk {
  private static final Logger LOG = LoggerFactory.getLogger(AuditWalk.class);

  /** When erasing at night has ended, as a rule. */
  private static final LocalTime NIGHT = LocalTime.of(4, 30);

  private final JdbcClient sql;
  private final AuditCheck check;
  private final InstantSource clock;

  AuditWalk(JdbcClient sql, AuditCheck check, InstantSource clock) {
    this.sql = sql;
    this.check = check;
    this.clock = clock;
  }

  /** What was found, and when. */
  public record Walked(Instant at, int chains, long entries, int breaks) {}

  @Bean
  RecurringTask<Void> nightlyAuditWalk() {
    return Tasks.recurring("audit-walk", Schedules.daily(LegalTime.ZONE, NIGHT))
        .execute((instance, context) -> walk());
  }

  /** Empty before the first night. */
  public Optional<Walked> last() {
    return sql.sql("select checked_at, chains, entries, breaks from ops_audit_check")
        .query(
            (row, number) ->
                new Walked(
                    row.getTimestamp("checked_at").toInstant(),
                    row.getInt("chains"),
                    row.getLong("entries"),
                    row.getInt("breaks")))
        .optional();
  }

  Walked walk() {
    var chains = check.chains();
    var entries = 0L;
    var breaks = 0;
    for (var chain : chains) {
      var report = check.check(chain);
      entries += report.entries();
      breaks += report.breaks().size();
    }
    if (breaks > 0) {
      LOG.error("the audit chains are broken at {} places; see zubringer audit verify", breaks);
    }
    var walked = new Walked(clock.instant(), chains.size(), entries, breaks);
    sql.sql(
            """
            insert into ops_audit_check (municipality, checked_at, chains, entries, breaks)
            values (?, ?, ?, ?, ?)
            on conflict (municipality) do update set checked_at = excluded.checked_at,
              chains = excluded.chains, entries = excluded.entries, breaks = excluded.breaks
            """)
        .param(Installation.KEY.toString())
        .param(walked.at().atOffset(ZoneOffset.UTC))
        .param(walked.chains())
        .param(walked.entries())
        .param(walked.breaks())
        .update();
    return walked;
  }
}
