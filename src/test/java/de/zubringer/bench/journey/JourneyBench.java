package de.zubringer.bench.journey;

import de.zubringer.bench.BenchSubscriber;
import de.zubringer.bench.FitConnectBench;
import de.zubringer.bench.Profile;
import de.zubringer.bench.StoredJourneys;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the way of an application of 3 kB without cryptography of FIT-Connect: taken by REST,
 * checked, addressed, mapped to 43 fields, delivered by REST, all of it stored: {@code ./zubringer
 * bench journey [seconds] [a second] [warm-up] [stored]}. Names what each process costs, minute by
 * minute with the memory of ours; with stored journeys the same once more over so many.
 */
public final class JourneyBench {
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int PROFILED = 5000;
  private static final int ROUND_SECONDS = 60;
  private static final long MEGABYTE = 1024 * 1024;

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
    var stored = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
    try (var database = BenchSubscriber.database();
        var target = Companion.start(BenchTarget.class);
        var context = BenchSubscriber.application(BenchSubscriber.fresh(database, "ours"))) {
      BenchConnection.make(context, target.port());
      var port = context.getEnvironment().getRequiredProperty("local.server.port");
      try (var generator = Companion.start(BenchGenerator.class, port, BenchConnection.LOGIN)) {
        var bench = new JourneyBench(context, server(context), target, generator);
        bench.warmUp(warmUp, rate);
        bench.measure(seconds, rate);
        if (stored > 0) {
          bench.store(stored);
          bench.measure(seconds, rate);
        }
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

  private void measure(int seconds, int rate) throws IOException {
    var began = delivered();
    var since = Instant.now(); // ours has no other clock
    var ours = Processor.millis(ProcessHandle.current().pid());
    var base = Processor.family(database);
    var there = target.cpuMillis();
    var here = generator.cpuMillis();
    var start = System.nanoTime();
    for (var sent = 0; sent < seconds; sent += ROUND_SECONDS) {
      var count = Math.min(ROUND_SECONDS, seconds - sent) * rate;
      FitConnectBench.say(
          "%s; memory of the process %d MB, of it heap in use %d MB"
              .formatted(
                  generator.order(count + " " + rate),
                  Processor.residentMegabytes(),
                  (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory())
                      / MEGABYTE));
    }
    settle();
    var took = (System.nanoTime() - start) / 1e9;
    ours = Processor.millis(ProcessHandle.current().pid()) - ours;
    base = Processor.family(database) - base;
    there = target.cpuMillis() - there;
    here = generator.cpuMillis() - here;
    var done = delivered() - began;
    FitConnectBench.say(
        "%d delivered in %.1f s: %.0f a second; %s at the target (calls, documents); load %s"
            .formatted(done, took, done / took, target.order("count"), BenchSubscriber.load()));
    FitConnectBench.say(
        "CPU for one: %.2f ms, of it ours %.2f, database %.2f, target %.2f, generator %.2f"
            .formatted(
                (ours + base + there + here) / done,
                ours / done,
                base / done,
                there / done,
                here / done));
    FitConnectBench.say(times(since));
  }

  /** Beside ours, of other administrations. */
  private void store(int count) {
    var start = System.nanoTime();
    var stored = new StoredJourneys(context.getBean(JdbcClient.class));
    stored.prepare();
    stored.add(count, 1, false);
    FitConnectBench.say(
        "%d journeys stored in %.0f s".formatted(count, (System.nanoTime() - start) / 1e9));
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
      throw new IllegalStateException("held: " + held());
    }
  }

  private long delivered() {
    return count("state = 'DELIVERED'");
  }

  private String times(Instant since) {
    return "from arrival to receipt: "
        + context
            .getBean(JdbcClient.class)
            .sql(
                """
                select string_agg(round(1000 * t)::text || ' ms', ' (median), ') || ' (95 %)' from (
                  select unnest(percentile_cont(array[0.5, 0.95]) within group (
                    order by extract(epoch from changed_at - arrived_at))) as t
                  from pipeline_journey
                  where municipality = ? and arrived_at >= ? and state = 'DELIVERED') as times
                """)
            .param(BenchConnection.ERFURT.toString())
            .param(since.atOffset(ZoneOffset.UTC))
            .query(String.class)
            .single();
  }

  private long count(String condition) {
    return context
        .getBean(JdbcClient.class)
        .sql("select count(*) from pipeline_journey where municipality = ? and " + condition)
        .param(BenchConnection.ERFURT.toString())
        .query(Long.class)
        .single();
  }

  private String held() {
    return context
        .getBean(JdbcClient.class)
        .sql("select string_agg(distinct code || ' ' || place, ', ') from pipeline_finding")
        .query(String.class)
        .single();
  }
}
