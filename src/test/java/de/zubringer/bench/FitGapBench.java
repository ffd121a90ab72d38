package de.zubringer.bench;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.connection.PlanBook;
import de.zubringer.fitgap.FitGaps;
import de.zubringer.fitgap.GapCatalogue;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures how long the gap catalogue of one Leistung takes for all municipalities of the reference
 * workspace, each Leistung for itself; nothing is kept from one round to the next.
 */
public final class FitGapBench {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final int ROUNDS = 15;
  private static final double NANOS_PER_MILLI = 1_000_000.0;

  private FitGapBench() {}

  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    var start = System.nanoTime();
    var workspace = Workspace.read(Folder.read(Path.of("workspace/thueringen")));
    var book = PlanBook.compile(0, workspace, TODAY);
    System.out.printf("workspace read, checked and compiled: %.0f ms%n", millisSince(start));
    for (var leistung : book.catalogue().packages()) {
      measure(workspace, book, leistung);
    }
  }

  private static void measure(Workspace workspace, PlanBook book, LeistungPackage leistung) {
    var millis = new double[ROUNDS];
    var computed = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      var start = System.nanoTime();
      computed[i] = once(workspace, book, leistung);
      millis[i] = millisSince(start);
    }
    var first = millis[0];
    Arrays.sort(millis);
    Arrays.sort(computed);
    var found = catalogue(workspace, book, leistung);
    System.out.printf(
        "%-24s %d municipalities, %d administrations, %d gaps:"
            + " first %.0f ms, median of %d %.0f ms (%.0f ms of the processor), longest %.0f ms%n",
        leistung.id(),
        found.municipalities(),
        found.administrations(),
        found.entries().size(),
        first,
        ROUNDS,
        millis[ROUNDS / 2],
        computed[ROUNDS / 2],
        millis[ROUNDS - 1]);
  }

  /** Milliseconds of the processor for one catalogue, reading and compiling aside. */
  static double once(Workspace workspace, PlanBook book, LeistungPackage leistung) {
    var clock = ManagementFactory.getThreadMXBean();
    var start = clock.getCurrentThreadCpuTime();
    catalogue(workspace, book, leistung);
    return (clock.getCurrentThreadCpuTime() - start) / NANOS_PER_MILLI;
  }

  private static GapCatalogue catalogue(
      Workspace workspace, PlanBook book, LeistungPackage leistung) {
    return new FitGaps(workspace, book, TODAY).catalogue(leistung);
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / NANOS_PER_MILLI;
  }
}
