package de.zubringer.bench.journey;

import de.zubringer.bench.BenchSubscriber;
import de.zubringer.bench.FitConnectBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts a server, in a process of its own, over a database in which many applications wait that
 * were taken and not yet worked on: how long until the first is delivered, and how many a second
 * then: {@code ./zubringer bench restart [waiting] [seconds watched]}.
 */
public final class RestartBench {
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);
  private static final int ROUND_SECONDS = 10;

  /** As fast as they are taken. */
  private static final int A_SECOND = 5000;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Companion target;

  private RestartBench(Companion target) {
    this.target = target;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    Locale.setDefault(Locale.ROOT);
    var waiting = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
    var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 120;
    var data = Files.createTempDirectory("bench");
    try (var database = BenchSubscriber.database();
        var target = Companion.start(BenchTarget.class)) {
      var url = BenchSubscriber.fresh(database, "ours");
      fill(url, data, target.port(), waiting);
      new RestartBench(target).restart(url, data, seconds);
    }
    System.exit(0);
  }

  private static void fill(String url, Path data, int targetPort, int waiting) throws IOException {
    try (var context = BenchSubscriber.application(url, data, "--db-scheduler.enabled=false")) {
      BenchConnection.make(context, targetPort);
      var port = context.getEnvironment().getRequiredProperty("local.server.port");
      try (var generator = Companion.start(BenchGenerator.class, port, BenchConnection.LOGIN)) {
        FitConnectBench.say("taken: " + generator.order(waiting + " " + A_SECOND));
      }
    }
  }

  private void restart(String url, Path data, int seconds) throws IOException {
    var start = System.nanoTime();
    var server =
        FitConnectBench.java(
                List.of("-Xmx1g", "-XX:+UseSerialGC"), RestartedServer.class, url, data.toString())
            .start();
    try {
      while (documents() == 0) {
        if (!server.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
          throw new IllegalStateException("nothing was delivered");
        }
        LockSupport.parkNanos(LOOK_EVERY.toNanos());
      }
      FitConnectBench.say(
          "first delivery after %.1f s; load %s"
              .formatted((System.nanoTime() - start) / 1e9, BenchSubscriber.load()));
      watch(seconds);
    } finally {
      server.destroy();
    }
  }

  private void watch(int seconds) throws IOException {
    for (var second = 0; second < seconds; second += ROUND_SECONDS) {
      var before = documents();
      var start = System.nanoTime();
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(ROUND_SECONDS));
      FitConnectBench.say(
          "%3d to %3d s: %.0f a second"
              .formatted(
                  second,
                  second + ROUND_SECONDS,
                  (documents() - before) * 1e9 / (System.nanoTime() - start)));
    }
  }

  private int documents() throws IOException {
    return Integer.parseInt(target.order("count").split(" ", -1)[2]);
  }
}
