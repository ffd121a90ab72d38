package de.zubringer.torture;

import java.time.Duration;
import java.util.Locale;

/**
 * How much is done in one run, and by which seed the faults are drawn.
 *
 * @param submissions in all, over all ways
 * @param kills of nodes with SIGKILL
 * @param seed what repeats the order and kinds of faults, as far as processes allow that
 * @param kind what of it takes long
 */
record Plan(int submissions, int kills, long seed, Kind kind) {
  /** One restart and one kill of PostgreSQL for so many kills of nodes. */
  private static final int NODES_FOR_ONE_DATABASE = 10;

  /** How thorough a run is. */
  enum Kind {
    /** With the tests: no fault that keeps a journey waiting for more than some seconds. */
    SHORT,
    /** By hand: also targets that hang beyond our patience or are away, full disks, clocks. */
    LONG
  }

  static Plan read(String[] arguments) {
    return new Plan(
        number(arguments, 0, 10_000),
        number(arguments, 1, 200),
        number(arguments, 2, 1),
        arguments.length > 3 ? Kind.valueOf(arguments[3].toUpperCase(Locale.ROOT)) : Kind.LONG);
  }

  private static int number(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }

  boolean isLong() {
    return kind == Kind.LONG;
  }

  int databaseKills() {
    return Math.max(1, kills / NODES_FOR_ONE_DATABASE);
  }

  /** How often a node hangs for so long that others take its work, and then goes on. */
  int hangs() {
    return databaseKills();
  }

  int databaseStops() {
    return isLong() ? databaseKills() : 0;
  }

  /** How often the clock of the nodes jumps. */
  int clockJumps() {
    return isLong() ? Math.max(2, kills / NODES_FOR_ONE_DATABASE) : 1;
  }

  /** How often the disk of the database is full. */
  int fullDisks() {
    return isLong() ? Math.max(1, kills / (10 * NODES_FOR_ONE_DATABASE)) : 0;
  }

  /** How often a target is away for a while. */
  int outages() {
    return isLong() ? Math.max(1, kills / (5 * NODES_FOR_ONE_DATABASE)) : 0;
  }

  /**
   * If nothing at all moves for so long it will not move any more: longer than the gaps between
   * attempts that a run can reach.
   */
  Duration patience() {
    return isLong() ? Duration.ofMinutes(17) : Duration.ofMinutes(6);
  }

  /** A torment strikes so long after the first of its applications was sent, at most. */
  int momentMillisMax() {
    return isLong() ? 2000 : 700;
  }

  static String number(double value) {
    return String.format(Locale.GERMANY, "%.1f", value);
  }
}
