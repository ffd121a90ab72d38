package de.zubringer.pipeline.flow;

import static de.zubringer.pipeline.record.JourneyRows.column;
import static de.zubringer.pipeline.record.JourneyRows.maybeInstant;

import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts journeys for each connection, by two indexes alone: those that are open, and those of a
 * week. Counting ends at a bound, and then says so.
 */
@Component
public class ConnectionFlows {
  private static final Duration WEEK = Duration.ofDays(7);

  /** In each state; as many wait after a day on which every target was away. */
  static final int OPEN_MAX = 300_000;

  /** Beyond it the page says that there is more. */
  static final int WEEK_MAX = 1_000_000;

  static final String OPEN =
      """
      select f.municipality, f.leistung, sum(moving) as moving, sum(retrying) as retrying,
        sum(held) as held, min(held_since) as held_since, min(oldest) as oldest
      from (
        select facet, count(*) filter (where state <> 'HELD') as moving,
          count(*) filter (where state <> 'HELD' and next_attempt_at is not null) as retrying,
          count(*) filter (where state = 'HELD') as held,
          min(changed_at) filter (where state = 'HELD') as held_since,
          min(arrived_at) as oldest
        from (
          (select facet, state, next_attempt_at, changed_at, arrived_at from pipeline_journey
            where state = 'ARRIVED' order by arrived_at, journey limit :max)
          union all
          (select facet, state, next_attempt_at, changed_at, arrived_at from pipeline_journey
            where state = 'ADDRESSED' order by arrived_at, journey limit :max)
          union all
          (select facet, state, next_attempt_at, changed_at, arrived_at from pipeline_journey
            where state = 'HELD' order by arrived_at, journey limit :max)) as one
        group by facet) as counted join pipeline_facet f using (facet)
      group by f.municipality, f.leistung
      """;

  static final String ARRIVED =
      """
      select f.municipality, f.leistung, sum(today) as today, sum(week) as week,
        sum(delivered) as delivered
      from (
        select facet, count(*) as week, count(*) filter (where arrived_at >= :midnight) as today,
          count(*) filter (where state = 'DELIVERED') as delivered
        from (select facet, state, arrived_at from pipeline_journey
          where arrived_at >= :week order by arrived_at desc, journey desc limit :max) as one
        group by facet) as counted join pipeline_facet f using (facet)
      group by f.municipality, f.leistung
      """;

  private final JdbcClient sql;
  private final InstantSource clock;
  private final Duration remembered;
  private volatile Flows flows = new Flows(Instant.MIN, List.of(), false);

  /**
   * Counts at most so often.
   *
   * @param remembered a page, the measurements and the alerts ask for the same within seconds
   */
  public ConnectionFlows(
      JdbcClient sql,
      InstantSource clock,
      @Value("${zubringer.flows.remembered:PT20S}") Duration remembered) {
    this.sql = sql;
    this.clock = clock;
    this.remembered = remembered;
  }

  /**
   * All connections of which something is known.
   *
   * @param isCut whether there are more than were counted
   */
  public record Flows(Instant at, List<ConnectionFlow> list, boolean isCut) {}

  private record Key(String municipality, @Nullable String leistung) {}

  private record Arrived(Key key, long today, long week, long delivered) {}

  /** As it was some seconds ago at most. */
  public Flows now() {
    var known = flows;
    var now = clock.instant();
    if (known.at().isAfter(now) || !known.at().isAfter(now.minus(remembered))) {
      known = count(now);
      flows = known;
    }
    return known;
  }

  /** As it is. */
  public Flows count(Instant now) {
    var all = open();
    var arrived = arrived(now);
    for (var one : arrived) {
      var flow = all.getOrDefault(one.key(), none(one.key()));
      all.put(one.key(), flow.arrived(one.today(), one.week(), one.delivered()));
    }
    var isCut =
        arrived.stream().mapToLong(Arrived::week).sum() >= WEEK_MAX
            || all.values().stream().mapToLong(ConnectionFlow::open).sum() >= OPEN_MAX;
    return new Flows(now, List.copyOf(all.values()), isCut);
  }

  private Map<Key, ConnectionFlow> open() {
    var all = new HashMap<Key, ConnectionFlow>();
    sql.sql(OPEN)
        .param("max", OPEN_MAX)
        .query((row, number) -> all.put(key(row), open(row)))
        .list();
    return all;
  }

  private List<Arrived> arrived(Instant now) {
    var midnight = LegalTime.day(now).atStartOfDay(LegalTime.ZONE).toInstant();
    return sql.sql(ARRIVED)
        .param("midnight", column(midnight))
        .param("week", column(now.minus(WEEK)))
        .param("max", WEEK_MAX)
        .query(
            (row, number) ->
                new Arrived(
                    key(row), row.getLong("today"), row.getLong("week"), row.getLong("delivered")))
        .list();
  }

  private static ConnectionFlow open(ResultSet row) throws SQLException {
    var none = none(key(row));
    return new ConnectionFlow(
        none.municipality(),
        none.leistung(),
        0,
        0,
        0,
        row.getLong("moving"),
        row.getLong("retrying"),
        row.getLong("held"),
        maybeInstant(row, "held_since"),
        maybeInstant(row, "oldest"));
  }

  private static ConnectionFlow none(Key key) {
    return ConnectionFlow.none(
        MunicipalityId.of(key.municipality()), Objects.requireNonNullElse(key.leistung(), ""));
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(row.getString("municipality"), row.getString("leistung"));
  }
}
