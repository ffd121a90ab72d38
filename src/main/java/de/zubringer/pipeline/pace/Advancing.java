package de.zubringer.pipeline.pace;

import static de.zubringer.pipeline.record.JourneyRows.column;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds journeys that wait for a target or for each other, and brings their tasks forward. Only
 * tasks that nobody has in hand: whoever is under way is looked at again in the next round.
 */
@Repository
class Advancing {
  private final JdbcClient sql;

  Advancing(JdbcClient sql) {
    this.sql = sql;
  }

  /** The journey that goes and sees whether a shut target answers: the least tried, oldest. */
  List<UUID> prober(TargetKey key, Instant now) {
    return find(
        key,
        now,
        1,
        """
        select j.journey from pipeline_waiting w join pipeline_journey j using (journey)
        where w.municipality = :municipality and w.target = :target and w.reason = 'SHUT'
          and j.next_attempt_at > :now
        order by j.attempts, j.received_at, j.journey limit :most
        """,
        """
        select j.journey from pipeline_receiver r join pipeline_journey j using (journey)
        where r.municipality = :municipality and j.target = :target and r.receiver = :receiver
          and r.state = 'WAITING' and r.waits = 'SHUT' and r.next_attempt_at > :now
        order by r.attempts, j.received_at, j.journey limit :most
        """);
  }

  /** The oldest of those that wait because the target was away. */
  List<UUID> waiting(TargetKey key, Instant revivedAt, int most, Instant now) {
    return sql(
            key,
            """
            select j.journey from pipeline_waiting w join pipeline_journey j using (journey)
            where w.municipality = :municipality and w.target = :target
              and (w.reason = 'SHUT' or (w.reason = 'RETRY' and w.noted_at <= :revived))
              and j.next_attempt_at > :now
            order by j.received_at, j.journey limit :most
            """,
            """
            select j.journey from pipeline_receiver r join pipeline_journey j using (journey)
            where r.municipality = :municipality and j.target = :target and r.receiver = :receiver
              and r.state = 'WAITING' and r.next_attempt_at > :now
              and (r.waits = 'SHUT' or (r.waits = '' and r.changed_at <= :revived))
            order by j.received_at, j.journey limit :most
            """)
        .param("now", column(now))
        .param("most", most)
        .param("revived", column(revivedAt))
        .query(UUID.class)
        .list();
  }

  /** Those whose earlier journey is at its end, gone, or somebody else's now. */
  List<UUID> nextInCase(int most, Instant now) {
    return sql.sql(
            """
            select w.journey from pipeline_waiting w
            join pipeline_journey j using (journey)
            left join pipeline_journey e on e.journey = w.behind
            where w.reason = 'ORDER' and j.next_attempt_at > ?
              and (e.journey is null or e.municipality <> j.municipality
                or e.state not in ('ARRIVED', 'ADDRESSED', 'HELD'))
            order by j.received_at, j.journey limit ?
            """)
        .param(column(now))
        .param(most)
        .query(UUID.class)
        .list();
  }

  /** Lets the journeys run one after the other, this far apart; at a receiver, only there. */
  void advance(List<UUID> journeys, String receiver, Instant from, Duration apart) {
    if (journeys.isEmpty()) {
      return;
    }
    var ids = journeys.toArray(UUID[]::new);
    var times =
        IntStream.range(0, ids.length)
            .mapToObj(i -> from.plus(apart.multipliedBy(i)).toString())
            .toArray(String[]::new);
    if (receiver.isEmpty()) {
      journeys(ids, times);
    } else {
      receivers(ids, receiver, times);
    }
    tasks(ids, times);
  }

  private void journeys(UUID[] ids, String[] times) {
    sql.sql(
            """
            update pipeline_journey j set next_attempt_at = f.at
            from unnest(cast(? as uuid[]), cast(? as timestamptz[])) as f (journey, at)
            where j.journey = f.journey and j.next_attempt_at > f.at
            """)
        .param(ids)
        .param(times)
        .update();
  }

  private void receivers(UUID[] ids, String receiver, String[] times) {
    sql.sql(
            """
            update pipeline_receiver r set next_attempt_at = f.at
            from unnest(cast(? as uuid[]), cast(? as timestamptz[])) as f (journey, at)
            where r.journey = f.journey and r.next_attempt_at > f.at
              and r.receiver = ? and r.state = 'WAITING'
            """)
        .param(ids)
        .param(times)
        .param(receiver)
        .update();
  }

  /** A task carries its journey in front; the range finds it by the key, whatever the collation. */
  private void tasks(UUID[] ids, String[] times) {
    sql.sql(
            """
            update scheduled_tasks t set execution_time = f.at, version = t.version + 1
            from unnest(cast(? as text[]), cast(? as timestamptz[])) as f (journey, at)
            where t.task_name = 'journey' and not t.picked and t.execution_time > f.at
              and t.task_instance >= f.journey and t.task_instance < f.journey || 'z'
              and starts_with(t.task_instance, f.journey)
            """)
        .param(List.of(ids).stream().map(UUID::toString).toArray(String[]::new))
        .param(times)
        .update();
  }

  private List<UUID> find(
      TargetKey key, Instant now, int most, String ofSystem, String ofReceiver) {
    return sql(key, ofSystem, ofReceiver)
        .param("now", column(now))
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  private JdbcClient.StatementSpec sql(TargetKey key, String ofSystem, String ofReceiver) {
    var statement =
        sql.sql(key.receiver().isEmpty() ? ofSystem : ofReceiver)
            .param("municipality", key.municipality().toString())
            .param("target", key.target());
    return key.receiver().isEmpty() ? statement : statement.param("receiver", key.receiver());
  }
}
