package de.zubringer.bench;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.mapping.analysis.MappingCheck;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** Measures how long looking at all mappings of the reference workspace takes. */
public final class MappingAnalysisBench {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final int ROUNDS = 21;
  private static final double NANOS_PER_MILLI = 1_000_000.0;

  private MappingAnalysisBench() {}

  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    var workspace = Workspace.read(Folder.read(Path.of("workspace/thueringen")));
    var catalogue = Catalogue.of(workspace);
    var millis = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      millis[i] = once(workspace, catalogue);
    }
    var first = millis[0];
    Arrays.sort(millis);
    System.out.printf(
        "analysis of %d mappings: first %.0f ms, median of %d %.0f ms, longest %.0f ms%n",
        workspace.documents("mapping").size(),
        first,
        ROUNDS,
        millis[ROUNDS / 2],
        millis[ROUNDS - 1]);
  }

  /** Milliseconds for all mappings, reading the files aside. */
  static double once(Workspace workspace, Catalogue catalogue) {
    var start = System.nanoTime();
    MappingCheck.check(workspace, catalogue, TODAY);
    return (System.nanoTime() - start) / NANOS_PER_MILLI;
  }
}
