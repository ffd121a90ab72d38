package de.zubringer.bench;

import static de.zubringer.bench.FitConnectBench.say;

import com.zaxxer.hikari.HikariDataSource;
import de.zubringer.pipeline.flow.ConnectionFlows;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the numbers of Betrieb cost over so many stored journeys; argument: how many (a million).
 */
public final class FlowBench {
  private static final int RUNS = 21;

  private FlowBench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    Locale.setDefault(Locale.ROOT);
    var count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
    try (var database = BenchSubscriber.database();
        var source = new HikariDataSource()) {
      source.setJdbcUrl(BenchSubscriber.fresh(database, "flow"));
      source.setUsername("postgres");
      Flyway.configure().dataSource(source).load().migrate();
      var sql = JdbcClient.create(source);
      var stored = new StoredJourneys(sql);
      stored.prepare();
      stored.add(count, 1, false);
      run(sql, count);
    }
  }

  private static void run(JdbcClient sql, int count) {
    var flows = new ConnectionFlows(sql, InstantSource.system(), Duration.ZERO);
    var nanos = new long[RUNS];
    var connections = 0;
    for (var i = 0; i < RUNS; i++) {
      var start = System.nanoTime();
      connections = flows.count(Instant.now()).list().size();
      nanos[i] = System.nanoTime() - start;
    }
    say(
        "%d journeys, %d connections, load %s"
            .formatted(count, connections, BenchSubscriber.load()));
    say("first %.0f ms".formatted(nanos[0] / 1e6));
    Arrays.sort(nanos);
    say("median %.0f ms, worst %.0f ms".formatted(nanos[RUNS / 2] / 1e6, nanos[RUNS - 1] / 1e6));
  }
}
