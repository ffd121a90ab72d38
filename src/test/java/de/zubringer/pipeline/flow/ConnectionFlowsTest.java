package de.zubringer.pipeline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.bench.StoredJourneys;
import de.zubringer.testing.TestDatabase;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of each connection against a plain count, and how the database finds them. */
class ConnectionFlowsTest {
  private static final JdbcClient SQL = JdbcClient.create(TestDatabase.fresh());

  /** As many as need not be read from the table; a few arrive every minute. */
  private static final int STORED = 60_000;

  private final Instant now = Instant.now();
  private final ConnectionFlows flows =
      new ConnectionFlows(SQL, InstantSource.fixed(now), Duration.ZERO);

  @BeforeAll
  static void store() {
    var stored = new StoredJourneys(SQL);
    stored.prepare();
    stored.add(STORED, 1, false);
    SQL.sql(
            """
            update pipeline_journey set next_attempt_at = now() + interval '1 hour'
            where state = 'ADDRESSED' and municipality < '992'
            """)
        .update();
    SQL.sql("update pipeline_journey set leistung = null where state = 'ARRIVED'").update();
    SQL.sql("vacuum analyze pipeline_journey").update();
  }

  @Test
  void countsWhatThereIs() {
    var all = flows.count(now);

    assertThat(all.isCut()).isFalse();
    assertThat(sum(all, ConnectionFlow::held)).isEqualTo(count("state = 'HELD'"));
    assertThat(sum(all, ConnectionFlow::moving))
        .isEqualTo(count("state in ('ARRIVED', 'ADDRESSED')"));
    assertThat(sum(all, ConnectionFlow::retrying))
        .isPositive()
        .isEqualTo(count("next_attempt_at is not null"));
    assertThat(sum(all, ConnectionFlow::week)).isEqualTo(count(week()));
    assertThat(sum(all, ConnectionFlow::delivered))
        .isEqualTo(count("state = 'DELIVERED' and " + week()));
    assertThat(sum(all, ConnectionFlow::today)).isBetween(1L, sum(all, ConnectionFlow::week));
    assertThat(all.list())
        .extracting(flow -> flow.municipality() + flow.leistung())
        .as("one line for each connection")
        .doesNotHaveDuplicates();
    assertThat(all.list())
        .as("and one for what nobody has opened")
        .anyMatch(flow -> flow.leistung().isEmpty() && flow.moving() > 0);
  }

  @Test
  void knowsTheOldestOfAConnection() {
    var some =
        flows.count(now).list().stream().filter(flow -> flow.held() > 1).findFirst().orElseThrow();
    var of =
        "municipality = '%s' and leistung = '%s'".formatted(some.municipality(), some.leistung());

    assertThat(some.oldest())
        .isEqualTo(first("arrived_at", "state in ('ARRIVED', 'ADDRESSED', 'HELD') and " + of));
    assertThat(some.heldSince()).isEqualTo(first("changed_at", "state = 'HELD' and " + of));
  }

  @Test
  void readsTheIndexesAlone() {
    for (var statement : new String[] {ConnectionFlows.OPEN, ConnectionFlows.ARRIVED}) {
      var week = now.minus(Duration.ofDays(7)).toString();
      var plan =
          String.join(
              "\n",
              SQL.sql(
                      "explain "
                          + statement
                              .replace(":max", "100000")
                              .replace(":week", "timestamptz '" + week + "'")
                              .replace(":midnight", "timestamptz '" + week + "'"))
                  .query(String.class)
                  .list());

      assertThat(plan).contains("Index Only Scan").doesNotContain("Seq Scan on pipeline_journey");
      assertThat(plan.lines().filter(line -> line.contains("on pipeline_journey")))
          .as(plan)
          .allMatch(line -> line.contains("Index Only Scan"));
    }
  }

  private String week() {
    return "arrived_at >= timestamptz '" + now.minus(Duration.ofDays(7)) + "'";
  }

  private static long sum(ConnectionFlows.Flows all, ToLongFunction<ConnectionFlow> value) {
    return all.list().stream().mapToLong(value).sum();
  }

  private static long count(String where) {
    return SQL.sql("select count(*) from pipeline_journey where " + where)
        .query(Long.class)
        .single();
  }

  private static Instant first(String column, String where) {
    return SQL.sql("select min(%s) from pipeline_journey where %s".formatted(column, where))
        .query(Timestamp.class)
        .single()
        .toInstant();
  }
}
