package de.zubringer.bench.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * CPU time processes have used, as Linux counts it ({@code proc(5)}, in hundredths of a second).
 */
final class Processor {
  private static final double TICK_MILLIS = 10;

  private Processor() {}

  /** Of one process, its ended children included. */
  static double millis(long process) {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      var ticks = 0L;
      for (var field = 11; field <= 14; field++) {
        ticks += Long.parseLong(fields[field]);
      }
      return ticks * TICK_MILLIS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What our own process holds of the memory of the machine. */
  static long residentMegabytes() {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a process and those it has started. */
  static double family(ProcessHandle parent) {
    return millis(parent.pid())
        + parent.descendants().mapToDouble(child -> lenient(child.pid())).sum();
  }

  private static double lenient(long process) {
    try {
      return millis(process);
    } catch (UncheckedIOException e) {
      return 0; // ended just now; its parent counts it
    }
  }
}
