package de.zubringer.torture;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Says what happens, with the seconds since the beginning. */
final class Log {
  private static final double NANOS = 1e9;

  private final long start = System.nanoTime();
  private final PrintStream out;
  private final List<String> lines = new ArrayList<>();

  Log(PrintStream out) {
    this.out = out;
  }

  synchronized void say(String line) {
    var stamped = "%7s s  %s".formatted(Plan.number(seconds()), line);
    lines.add(stamped);
    out.println(stamped);
    out.flush();
  }

  double seconds() {
    return (System.nanoTime() - start) / NANOS;
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}
