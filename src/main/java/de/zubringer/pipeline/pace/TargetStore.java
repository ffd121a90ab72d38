package de.zubringer.pipeline.pace;

import static de.zubringer.pipeline.record.JourneyRows.column;
import static de.zubringer.pipeline.record.JourneyRows.maybeInstant;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Rows of targets that did not answer lately. Every change is one statement with its condition, so
 * that nodes agree without talking.
 */
@Repository
class TargetStore {
  private static final String KEY =
      " municipality = :municipality and target = :target and receiver = :receiver";

  private final JdbcClient sql;

  TargetStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** All that are not simply well. */
  List<TargetHealth> all() {
    return sql.sql("select * from pipeline_target order by municipality, target, receiver")
        .query(TargetStore::row)
        .list();
  }

  /** Adds to the failures; from the threshold on it is open, and its first probe due later. */
  void failed(
      TargetKey key, int weight, int threshold, Duration probeGap, String cause, Instant now) {
    with(
            key,
            """
            insert into pipeline_target as t
              (municipality, target, receiver, state, failures, cause, changed_at)
            values (:municipality, :target, :receiver, 'CLOSED', :weight, :cause, :now)
            on conflict (municipality, target, receiver) do update set
              failures = t.failures + :weight, cause = :cause, changed_at = :now,
              state = case when t.failures + :weight >= :threshold then 'OPEN' else t.state end,
              opened_at = case when t.state = 'OPEN' then t.opened_at
                when t.failures + :weight >= :threshold then :now else null end,
              probe_at = case when t.state = 'OPEN' then t.probe_at
                when t.failures + :weight >= :threshold then :probe else null end,
              probes = case when t.state = 'OPEN' then t.probes else 0 end,
              revived_at = case when t.failures + :weight >= :threshold then null
                else t.revived_at end
            """)
        .param("weight", weight)
        .param("threshold", threshold)
        .param("cause", cause)
        .param("now", column(now))
        .param("probe", column(now.plus(probeGap)))
        .update();
  }

  /** Whether this journey is the one that goes and sees; never two at a time. */
  boolean claim(TargetKey key, JourneyId by, Instant now, Duration lease) {
    return with(
                key,
                """
                update pipeline_target set probe_by = :by, probe_until = :until, changed_at = :now
                where state = 'OPEN' and probe_at <= :now
                  and (probe_until is null or probe_until <= :now) and
                """
                    + KEY)
            .param("by", by.value())
            .param("now", column(now))
            .param("until", column(now.plus(lease)))
            .update()
        == 1;
  }

  /** The probe got no answer; nothing if another has taken over. */
  void probeFailed(TargetKey key, JourneyId by, Duration gap, String cause, Instant now) {
    with(
            key,
            """
            update pipeline_target set probe_by = null, probe_until = null, probes = probes + 1,
              probe_at = :probe, cause = :cause, changed_at = :now
            where state = 'OPEN' and probe_by = :by and
            """
                + KEY)
        .param("by", by.value())
        .param("cause", cause)
        .param("now", column(now))
        .param("probe", column(now.plus(gap)))
        .update();
  }

  /** The probe said nothing about the target; the next journey may go and see at once. */
  void probeWithout(TargetKey key, JourneyId by, Instant now) {
    with(
            key,
            """
            update pipeline_target set probe_by = null, probe_until = null, changed_at = :now
            where state = 'OPEN' and probe_by = :by and
            """
                + KEY)
        .param("by", by.value())
        .param("now", column(now))
        .update();
  }

  /** It answered: the failures are forgotten, and those that wait may come. */
  void answered(TargetKey key, int pace, Instant now) {
    with(
            key,
            """
            update pipeline_target set
              revived_at = case when state = 'OPEN' then :now else revived_at end,
              pace = case when state = 'OPEN' then :pace else pace end,
              state = 'CLOSED', failures = 0, probes = 0, probe_at = null, probe_by = null,
              probe_until = null, opened_at = null, changed_at = :now
            where (failures > 0 or state = 'OPEN') and
            """
                + KEY)
        .param("pace", pace)
        .param("now", column(now))
        .update();
  }

  /** So many in the next round; nothing if it is away again. */
  void pace(TargetKey key, int pace) {
    with(key, "update pipeline_target set pace = :pace where state = 'CLOSED' and" + KEY)
        .param("pace", pace)
        .update();
  }

  /** Nobody waits for it any more. */
  void well(TargetKey key) {
    with(
            key,
            """
            update pipeline_target set revived_at = null where state = 'CLOSED' and
            """
                + KEY)
        .update();
    with(
            key,
            """
            delete from pipeline_target
            where state = 'CLOSED' and failures = 0 and revived_at is null and
            """
                + KEY)
        .update();
  }

  private StatementSpec with(TargetKey key, String statement) {
    return sql.sql(statement)
        .param("municipality", key.municipality().toString())
        .param("target", key.target())
        .param("receiver", key.receiver());
  }

  private static TargetHealth row(ResultSet row, int number) throws SQLException {
    return new TargetHealth(
        new TargetKey(
            MunicipalityId.of(row.getString("municipality")),
            row.getString("target"),
            row.getString("receiver")),
        row.getString("state").equals("OPEN"),
        row.getInt("failures"),
        row.getInt("probes"),
        maybeInstant(row, "probe_at"),
        maybeInstant(row, "probe_until"),
        maybeInstant(row, "opened_at"),
        maybeInstant(row, "revived_at"),
        row.getInt("pace"),
        row.getString("cause"));
  }
}
