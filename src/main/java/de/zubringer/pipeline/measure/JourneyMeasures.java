package de.zubringer.pipeline.measure;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and times of journeys, for those who compare before and after. */
@Repository
public class JourneyMeasures {
  /** So many of the newest tell enough, and a page that counts more would be slow. */
  private static final int JOURNEYS_MAX = 10_000;

  private static final double NINE_OF_TEN = 0.9;
  private static final int MILLIS_PER_SECOND = 1000;

  private static final String CHOSEN =
      """
      with chosen as (
        select journey, state, target, arrived_at from pipeline_journey
        where municipality = :municipality and leika = any(:keys) and arrived_at >= :since
        order by arrived_at desc limit :most)
      """;

  private final JdbcClient sql;

  JourneyMeasures(JdbcClient sql) {
    this.sql = sql;
  }

  /** Of all that arrived since then, or of the newest where there are very many. */
  public Measured since(MunicipalityId owner, Collection<LeikaKey> keys, Instant since) {
    var targets = targets(owner, keys, since);
    return chosen(
            owner,
            keys,
            since,
            """
            , times as (
              select extract(epoch from min(step.at) - arrived_at) as seconds
              from chosen join pipeline_step step using (journey)
              where step.kind = 'DELIVERED' group by journey, arrived_at)
            select
              (select count(*) from chosen) as arrived,
              (select count(*) from chosen where state = 'REFUSED') as refused,
              (select count(distinct journey) from chosen join pipeline_step step using (journey)
               where step.kind = 'HELD') as held,
              (select count(*) from times) as delivered,
              (select percentile_cont(0.5) within group (order by seconds) from times) as median,
              (select percentile_cont(:part) within group (order by seconds) from times) as slowest
            """)
        .param("part", NINE_OF_TEN)
        .query((row, number) -> measured(since, row, targets))
        .single();
  }

  /** When the first of those that arrived since then was delivered. */
  public Optional<Instant> firstDelivered(
      MunicipalityId owner, Collection<LeikaKey> keys, Instant since) {
    return sql.sql(
            """
            select min(at) as first from pipeline_step
            where kind = 'DELIVERED' and journey = (
              select journey from pipeline_journey
              where municipality = :municipality and leika = any(:keys) and arrived_at >= :since
                and state = 'DELIVERED'
              order by arrived_at limit 1)
            """)
        .param("municipality", owner.toString())
        .param("keys", digits(keys))
        .param("since", column(since))
        .query((row, number) -> Optional.ofNullable(row.getObject("first", OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  private Map<String, Long> targets(
      MunicipalityId owner, Collection<LeikaKey> keys, Instant since) {
    var targets = new HashMap<String, Long>();
    chosen(
            owner,
            keys,
            since,
            """
            select target, count(*) as n from chosen
            where state = 'DELIVERED' and target is not null group by target
            """)
        .query((row, number) -> targets.put(row.getString("target"), row.getLong("n")))
        .list();
    return Map.copyOf(targets);
  }

  private JdbcClient.StatementSpec chosen(
      MunicipalityId owner, Collection<LeikaKey> keys, Instant since, String statement) {
    return sql.sql(CHOSEN + statement)
        .param("municipality", owner.toString())
        .param("keys", digits(keys))
        .param("since", column(since))
        .param("most", JOURNEYS_MAX);
  }

  private static Measured measured(Instant since, ResultSet row, Map<String, Long> targets)
      throws SQLException {
    return new Measured(
        since,
        row.getLong("arrived"),
        row.getLong("delivered"),
        seconds(row.getDouble("median")),
        seconds(row.getDouble("slowest")),
        row.getLong("held"),
        row.getLong("refused"),
        targets);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * MILLIS_PER_SECOND));
  }

  private static String[] digits(Collection<LeikaKey> keys) {
    return keys.stream().map(LeikaKey::digits).toArray(String[]::new);
  }
}
