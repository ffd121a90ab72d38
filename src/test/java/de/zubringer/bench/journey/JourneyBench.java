package de.zubringer.bench.journey;

import de.zubringer.bench.BenchSubscriber;
import de.zubringer.bench.FitConnectBench;
import de.zubringer.bench.Profile;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the way of an application of 3 kB without cryptography of FIT-Connect: taken by REST,
 * checked, addressed, mapped to 43 fields, delivered by REST, all of it stored: {@code ./zubringer
 * bench journey [seconds] [a second] [warm-up]}. Names what each process costs.
 */
public final class JourneyBench {
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int PROFILED = 5000;

  private final ConfigurableApplicationContext context;
  private final ProcessHandle database;
  private final Companion target;
  private final Companion generator;

  private JourneyBench(
      ConfigurableApplicationContext context,
      ProcessHandle database,
      Companion target,
      Companion generator) {
    this.context = context;
    this.database = database;
    this.target = target;
    this.generator = generator;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    Locale.setDefault(Locale.ROOT);
    var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120;
    var rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
    var warmUp = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20_000;
    try (var database = BenchSubscriber.database();
        var target = Companion.start(BenchTarget.class);
        var context = BenchSubscriber.application(BenchSubscriber.fresh(database, "ours"))) {
      BenchConnection.make(context, target.port());
      var port = context.getEnvironment().getRequiredProperty("local.server.port");
      try (var generator = Companion.start(BenchGenerator.class, port, BenchConnection.LOGIN)) {
        var bench = new JourneyBench(context, server(context), target, generator);
        bench.warmUp(warmUp, rate);
        bench.measure(seconds * rate, rate);
        bench.profile(rate);
      }
    }
    System.exit(0);
  }

  /** The process all processes of the database server descend from. */
  private static ProcessHandle server(ConfigurableApplicationContext context) {
    return context
        .getBean(JdbcClient.class)
        .sql("select pg_backend_pid()")
        .query(Long.class)
        .optional()
        .flatMap(ProcessHandle::of)
        .flatMap(ProcessHandle::parent)
        .orElseThrow();
  }

  private void warmUp(int count, int rate) throws IOException {
    FitConnectBench.say("warm-up: " + generator.order(count + " " + rate));
    settle();
  }

  private void measure(int count, int rate) throws IOException {
    var began = delivered();
    var ours = Processor.millis(ProcessHandle.current().pid());
    var base = Processor.family(database);
    var there = target.cpuMillis();
    var here = generator.cpuMillis();
    var start = System.nanoTime();
    var said = generator.order(count + " " + rate);
    settle();
    var took = (System.nanoTime() - start) / 1e9;
    var done = delivered() - began;
    ours = (Processor.millis(ProcessHandle.current().pid()) - ours) / done;
    base = (Processor.family(database) - base) / done;
    there = (target.cpuMillis() - there) / done;
    here = (generator.cpuMillis() - here) / done;
    FitConnectBench.say(said);
    FitConnectBench.say(
        "%d delivered in %.1f s: %.0f a second; %s at the target (calls, documents); load %s"
            .formatted(done, took, done / took, target.order("count"), BenchSubscriber.load()));
    FitConnectBench.say(
        "CPU for one: %.2f ms, of it ours %.2f, database %.2f, target %.2f, generator %.2f"
            .formatted(ours + base + there + here, ours, base, there, here));
    FitConnectBench.say(times());
  }

  private void profile(int rate) throws IOException {
    FitConnectBench.say(Profile.of(PROFILED, () -> profiled(rate)));
  }

  private void profiled(int rate) {
    try {
      generator.order(PROFILED + " " + rate);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    settle();
  }

  /** Waits until no journey is on its way; one that was held is a fault of the measurement. */
  private void settle() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (count("state in ('ARRIVED', 'ADDRESSED')") > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("journeys do not come to rest");
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    if (count("state <> 'DELIVERED'") > 0) {
      throw new IllegalStateException(
          "held: "
              + sql(
                  "select string_agg(distinct code || ' ' || place, ', ') from pipeline_finding",
                  String.class));
    }
  }

  private long delivered() {
    return count("state = 'DELIVERED'");
  }

  private String times() {
    return "from arrival to receipt: "
        + sql(
            """
            select string_agg(round(1000 * t)::text || ' ms', ' (median), ') || ' (95 %)' from (
              select unnest(percentile_cont(array[0.5, 0.95]) within group (
                order by extract(epoch from changed_at - arrived_at))) as t
              from pipeline_journey where state = 'DELIVERED') as times
            """,
            String.class);
  }

  private long count(String condition) {
    return sql("select count(*) from pipeline_journey where " + condition, Long.class);
  }

  private <T> T sql(String statement, Class<T> type) {
    return context.getBean(JdbcClient.class).sql(statement).query(type).single();
  }
}
