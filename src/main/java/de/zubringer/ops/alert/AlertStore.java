package de.zubringer.ops.alert;

import de.zubringer.ops.Installation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of where each rule stands. */
@Component
class AlertStore {
  private final JdbcClient sql;

  AlertStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** A state and when it was found. */
  record Stored(AlertState state, Instant lookedAt) {}

  /** Until the transaction ends nobody else judges; a node that hung comes later, or too late. */
  void lock() {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('ops_alert', 0))")
        .query((row, number) -> true)
        .single();
  }

  /** By the id of the rule. */
  Map<String, Stored> all() {
    var all = new HashMap<String, Stored>();
    sql.sql("select * from ops_alert")
        .query((row, number) -> all.put(row.getString("rule"), row(row)))
        .list();
    return all;
  }

  void save(AlertRule rule, AlertState state, Instant lookedAt) {
    var owner = rule.municipality() == null ? Installation.KEY : rule.municipality();
    sql.sql(
            """
            insert into ops_alert (municipality, rule, since, fired_at, calm_since, told_at, value,
              places, looked_at)
            values (:municipality, :rule, :since, :fired, :calm, :told, :value, :places, :looked)
            on conflict (rule) do update set municipality = excluded.municipality,
              since = excluded.since, fired_at = excluded.fired_at,
              calm_since = excluded.calm_since, told_at = excluded.told_at,
              value = excluded.value, places = excluded.places, looked_at = excluded.looked_at
            """)
        .param("municipality", owner.toString())
        .param("rule", rule.id())
        .param("since", column(state.since()))
        .param("fired", column(state.firedAt()))
        .param("calm", column(state.calmSince()))
        .param("told", column(state.toldAt()))
        .param("value", state.value())
        .param("places", state.places().toArray(String[]::new))
        .param("looked", column(lookedAt))
        .update();
  }

  /** Rules that are no more fire no more. */
  void keepOnly(Collection<String> rules) {
    sql.sql("delete from ops_alert where rule <> all(?)")
        .param(rules.toArray(String[]::new))
        .update();
  }

  private static Stored row(ResultSet row) throws SQLException {
    return new Stored(
        new AlertState(
            instant(row, "since"),
            instant(row, "fired_at"),
            instant(row, "calm_since"),
            instant(row, "told_at"),
            row.getObject("value", Long.class),
            Arrays.asList((String[]) row.getArray("places").getArray())),
        row.getTimestamp("looked_at").toInstant());
  }

  private static @Nullable OffsetDateTime column(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
