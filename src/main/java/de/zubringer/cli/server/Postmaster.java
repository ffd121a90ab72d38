package de.zubringer.cli.server;

import de.zubringer.cli.CannotGoOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The running PostgreSQL of a cluster. It is started in a session of its own, so that Ctrl-C on the
 * terminal reaches us first and the database closes last; it therefore outlives us when we are
 * killed, and the next start stops it before starting anew.
 */
final class Postmaster {
  /** Recovery after a crash of a busy database reads its log; it is not endless. */
  private static final Duration START_AT_MOST = Duration.ofMinutes(5);

  private static final Duration STOP_AT_MOST = Duration.ofMinutes(1);

  private final PostgresBinaries binaries;
  private final PostgresCluster cluster;

  Postmaster(PostgresBinaries binaries, PostgresCluster cluster) {
    this.binaries = binaries;
    this.cluster = cluster;
  }

  void start() {
    control("postgres-start.log", START_AT_MOST, "start");
  }

  void stop() {
    control("postgres-stop.log", STOP_AT_MOST, "stop", "--mode=fast");
  }

  /**
   * Ends a postmaster that a killed process of ours left behind. A number that now belongs to some
   * other program is only a stale file; a foreign PostgreSQL is never touched.
   */
  void stopOrphan() {
    var process = recorded().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return;
    }
    var left = process.get();
    if (!isPostgres(left)) {
      forgetRecorded();
    } else if (isOfThisCluster(left)) {
      stop();
    } else {
      throw new CannotGoOn(
          "cli.database.foreign", cluster.folder().toString(), Long.toString(left.pid()));
    }
  }

  /** The first line of {@code postmaster.pid} is the number of the process. */
  private Optional<Long> recorded() {
    try (var lines = Files.lines(file())) {
      return lines.findFirst().map(String::strip).map(Long::valueOf);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void forgetRecorded() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.data.not-writable", file().toString());
    }
  }

  private Path file() {
    return cluster.folder().resolve("postmaster.pid");
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
  }

  private boolean isOfThisCluster(ProcessHandle process) {
    var folder = cluster.folder().toString();
    return process
        .info()
        .arguments()
        .filter(arguments -> Arrays.asList(arguments).contains(folder))
        .isPresent();
  }

  private void control(String log, Duration atMost, String... arguments) {
    var command = binaries.command("pg_ctl", arguments);
    command.add("--pgdata=" + cluster.folder());
    command.add("--wait");
    command.add("--timeout=" + atMost.toSeconds());
    command.add("--log=" + cluster.log().resolve("postgres.log"));
    new ProgramRun(cluster.log().resolve(log), atMost.plusSeconds(5)).run(command);
  }
}
