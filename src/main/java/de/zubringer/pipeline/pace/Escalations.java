package de.zubringer.pipeline.pace;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Held journeys by the kind of their trouble, and the second stage: who was told of which. */
@Component
public class Escalations {
  /** One transaction stays short; the rest follows in the next. */
  static final int NOTED_MAX = 500;

  private static final int LINES_MAX = 50;

  private final JdbcClient sql;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Escalations(JdbcClient sql, ApplicationEventPublisher events, InstantSource clock) {
    this.sql = sql;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Notes the journeys held since then or longer and publishes {@link JourneyEscalated} in the same
   * transaction, once for each time one was held.
   *
   * @return how many were noted; there may be more once it is the bound
   */
  @Transactional
  public int escalate(Instant heldBefore) {
    var noted =
        sql.sql(
                """
                insert into pipeline_escalation (journey, municipality, held_at, noted_at)
                select j.journey, j.municipality, j.changed_at, ? from pipeline_journey j
                where j.state = 'HELD' and j.changed_at <= ? and not exists (
                  select from pipeline_escalation e
                  where e.journey = j.journey and e.held_at = j.changed_at)
                order by j.changed_at limit ?
                on conflict (journey) do update
                  set held_at = excluded.held_at, noted_at = excluded.noted_at
                  where pipeline_escalation.held_at <> excluded.held_at
                returning journey, municipality, held_at
                """)
            .param(column(clock.instant()))
            .param(column(heldBefore))
            .param(NOTED_MAX)
            .query(Escalations::row)
            .list();
    noted.forEach(events::publishEvent);
    return noted.size();
  }

  /** Those that are held still, the longest first; of all municipalities, bounded. */
  public List<JourneyEscalated> escalated() {
    return sql.sql(
            """
            select e.* from pipeline_escalation e join pipeline_journey j using (journey)
            where j.state = 'HELD' and j.changed_at = e.held_at
            order by e.held_at, e.journey limit ?
            """)
        .param(LINES_MAX)
        .query(Escalations::row)
        .list();
  }

  public long countEscalated() {
    return sql.sql(
            """
            select count(*) from pipeline_escalation e join pipeline_journey j using (journey)
            where j.state = 'HELD' and j.changed_at = e.held_at
            """)
        .query(Long.class)
        .single();
  }

  /** How many of all municipalities are held by which kind of trouble; all kinds are there. */
  public Map<Trouble, Long> counts() {
    var counts = new EnumMap<Trouble, Long>(Trouble.class);
    for (var kind : Trouble.values()) {
      counts.put(kind, 0L);
    }
    sql.sql(
            """
            select codes, count(*) as n from (
              select array(
                select code from pipeline_finding f
                where f.journey = j.journey and f.severity = 'ERROR'
                union
                select finding from pipeline_receiver r
                where r.journey = j.journey and r.state = 'HELD'
                order by 1) as codes
              from pipeline_journey j where j.state = 'HELD') held
            group by codes
            """)
        .query(
            (row, number) -> {
              var codes = Arrays.asList((String[]) row.getArray("codes").getArray());
              return counts.merge(Trouble.of(codes), row.getLong("n"), Long::sum);
            })
        .list();
    return counts;
  }

  private static JourneyEscalated row(ResultSet row, int number) throws SQLException {
    return new JourneyEscalated(
        new JourneyId(row.getObject("journey", UUID.class)),
        MunicipalityId.of(row.getString("municipality")),
        row.getTimestamp("held_at").toInstant());
  }
}
