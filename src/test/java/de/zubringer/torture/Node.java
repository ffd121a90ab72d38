package de.zubringer.torture;

import de.zubringer.testing.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One node, with somebody who starts it again whenever it has ended, as the service manager of a
 * machine does.
 */
final class Node {
  private static final long RESTART_AFTER_MILLIS = 300;

  private final String name;
  private final int port;
  private final Installation installation;
  private final List<String> arguments;
  private final Map<String, String> environment;
  private @Nullable Program program;
  private boolean isOver;
  private final List<String> endings = new ArrayList<>();

  /**
   * One that does not run yet.
   *
   * @param clock file that says how far its clock is ahead
   */
  Node(int number, int port, Installation installation, Path clock, List<String> settings) {
    this.name = "Knoten " + number;
    this.port = port;
    this.installation = installation;
    this.environment =
        Map.of(
            "ZUBRINGER_DB_URL", installation.database(),
            "ZUBRINGER_DB_USER", PostgresServer.USER,
            "ZUBRINGER_DB_PASSWORD", PostgresServer.PASSWORD);
    var all =
        new ArrayList<>(
            List.of(
                "--port", Integer.toString(port), "--data", installation.data(number).toString()));
    all.add(NodeProgram.CLOCK_PROPERTY + "=" + clock);
    all.addAll(settings);
    this.arguments = List.copyOf(all);
  }

  String name() {
    return name;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  synchronized void start() {
    if (isOver) {
      return;
    }
    var started =
        Program.start(
            NodeProgram.class,
            installation.classPath(),
            installation.nodeOptions(),
            environment,
            NodeProgram.READY,
            arguments);
    program = started;
    var _ = started.onExit().thenRunAsync(() -> ended(started));
  }

  synchronized boolean isReady() {
    return program != null && program.isReady();
  }

  synchronized CompletableFuture<String> ready() {
    return program == null
        ? CompletableFuture.failedFuture(new IllegalStateException())
        : program.ready();
  }

  /** With SIGKILL; it is started again at once. */
  void kill() {
    Program killed;
    synchronized (this) {
      killed = program;
      program = null;
    }
    if (killed != null) {
      killed.kill();
      start();
    }
  }

  /** Stops it for a while, in the middle of whatever it does, and lets it go on. */
  void hang(long nanos) {
    Program stopped;
    synchronized (this) {
      stopped = program;
    }
    if (stopped != null) {
      stopped.signal("-STOP");
      LockSupport.parkNanos(nanos);
      stopped.signal("-CONT");
    }
  }

  /** For good. */
  void end() {
    Program last;
    synchronized (this) {
      isOver = true;
      last = program;
      program = null;
    }
    if (last != null) {
      last.kill();
    }
  }

  /** Last words of each time it ended by itself, such as at a start while the database was away. */
  synchronized List<String> endings() {
    return List.copyOf(endings);
  }

  private synchronized void ended(Program one) {
    if (program != one) {
      return; // it was killed, and another one runs
    }
    endings.add(one.lastWord());
    program = null;
    CompletableFuture.delayedExecutor(RESTART_AFTER_MILLIS, TimeUnit.MILLISECONDS)
        .execute(this::start);
  }
}
