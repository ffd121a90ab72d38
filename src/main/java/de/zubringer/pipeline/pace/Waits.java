package de.zubringer.pipeline.pace;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits and goes on by itself, and for which targets: the warning before a person is asked.
 */
@Component
public class Waits {
  /** A page shows the first ones; the counts say the rest. */
  private static final int LINES_MAX = 50;

  private static final String SELECT =
      """
      select j.journey, j.municipality, j.state, j.target, j.target_name, j.attempts,
        j.next_attempt_at, w.reason, w.behind,
        coalesce(w.cause, (select note from pipeline_step s where s.journey = j.journey
          and s.kind = 'POSTPONED' order by seq desc limit 1), '') as cause
      from pipeline_journey j
      left join pipeline_waiting w on w.journey = j.journey and j.state = 'ADDRESSED'
      where j.next_attempt_at is not null and j.state in ('ARRIVED', 'ADDRESSED')
      """;

  private final JdbcClient sql;
  private final TargetStore targets;

  Waits(JdbcClient sql, TargetStore targets) {
    this.sql = sql;
    this.targets = targets;
  }

  /** Those of the journeys that wait. */
  public Map<JourneyId, Waiting> of(Collection<JourneyId> journeys) {
    var found = new HashMap<JourneyId, Waiting>();
    if (!journeys.isEmpty()) {
      sql.sql(SELECT + " and j.journey = any(?)")
          .param(journeys.stream().map(JourneyId::value).toArray(UUID[]::new))
          .query(Waits::row)
          .list()
          .forEach(one -> found.put(one.journey(), one));
    }
    return found;
  }

  public Optional<Waiting> of(JourneyId journey) {
    return Optional.ofNullable(of(List.of(journey)).get(journey));
  }

  /** Of all municipalities, the most tried first: they are nearest to a person. */
  public List<Waiting> mostTried() {
    return sql.sql(SELECT + " order by j.attempts desc, j.next_attempt_at, j.journey limit ?")
        .param(LINES_MAX)
        .query(Waits::row)
        .list();
  }

  /** How many of all municipalities wait for which reason; missing = none. */
  public Map<WaitReason, Long> counts() {
    var counts = new EnumMap<WaitReason, Long>(WaitReason.class);
    sql.sql(
            """
            select coalesce(w.reason, case when j.state = 'ARRIVED' then 'CHANNEL' else 'RETRY' end)
              as reason, count(*) as n
            from pipeline_journey j
            left join pipeline_waiting w on w.journey = j.journey and j.state = 'ADDRESSED'
            where j.next_attempt_at is not null and j.state in ('ARRIVED', 'ADDRESSED')
            group by 1
            """)
        .query(
            (row, number) ->
                counts.put(WaitReason.valueOf(row.getString("reason")), row.getLong("n")))
        .list();
    return counts;
  }

  /** The targets that did not answer lately. */
  public List<TargetHealth> targets() {
    return targets.all();
  }

  /** How many wait for a target. */
  public long countFor(TargetKey key) {
    return key.receiver().isEmpty() ? countForSystem(key) : countForReceiver(key);
  }

  private long countForSystem(TargetKey key) {
    return sql.sql(
            """
            select count(*) from pipeline_waiting w join pipeline_journey j using (journey)
            where w.municipality = ? and w.target = ? and j.next_attempt_at is not null
            """)
        .param(key.municipality().toString())
        .param(key.target())
        .query(Long.class)
        .single();
  }

  private long countForReceiver(TargetKey key) {
    return sql.sql(
            """
            select count(*) from pipeline_receiver r join pipeline_journey j using (journey)
            where r.municipality = ? and r.receiver = ? and j.target = ?
              and r.state = 'WAITING' and r.next_attempt_at is not null
            """)
        .param(key.municipality().toString())
        .param(key.receiver())
        .param(key.target())
        .query(Long.class)
        .single();
  }

  private static Waiting row(ResultSet row, int number) throws SQLException {
    var reason = row.getString("reason");
    var behind = row.getObject("behind", UUID.class);
    return new Waiting(
        new JourneyId(row.getObject("journey", UUID.class)),
        MunicipalityId.of(row.getString("municipality")),
        Objects.requireNonNullElse(row.getString("target"), ""),
        Objects.requireNonNullElse(row.getString("target_name"), ""),
        reason != null
            ? WaitReason.valueOf(reason)
            : row.getString("state").equals("ARRIVED") ? WaitReason.CHANNEL : WaitReason.RETRY,
        row.getString("cause"),
        behind == null ? null : new JourneyId(behind),
        row.getInt("attempts"),
        row.getTimestamp("next_attempt_at").toInstant());
  }
}
