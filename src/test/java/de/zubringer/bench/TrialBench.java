package de.zubringer.bench;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Outcome;
import de.zubringer.trial.Trial;
import de.zubringer.trial.TrialRun;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measures a trial of about a hundred inputs: {@code ./zubringer bench trial}. */
public final class TrialBench {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final int ROUNDS = 15;
  private static final double NANOS_PER_MILLI = 1_000_000.0;

  private final TrialRun.Subject subject;

  TrialBench(Workspace workspace, String ars, String leistung) {
    var book = PlanBook.compile(0, workspace, DAY);
    if (!(Adaptation.find(book, ars, leistung, DAY)
        instanceof Outcome.Done<Adaptation>(var adaptation))) {
      throw new IllegalStateException("not in the workspace: " + ars + " " + leistung);
    }
    this.subject =
        new TrialRun.Subject(workspace, book, adaptation.plan().orElseThrow(), adaptation.areas());
  }

  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    var workspace = Workspace.read(Folder.read(Path.of("workspace/thueringen")));
    report(new TrialBench(workspace, "160745011000", "hundesteuer-anmeldung"), false);
    report(new TrialBench(workspace, "160745011000", "hundesteuer-anmeldung"), true);
  }

  private static void report(TrialBench bench, boolean generated) {
    var millis = new double[ROUNDS];
    var inputs = 0;
    for (int i = 0; i < ROUNDS; i++) {
      var start = System.nanoTime();
      inputs = bench.run(generated).results().size();
      millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
    }
    var first = millis[0];
    Arrays.sort(millis);
    System.out.printf(
        "trial of %s, %d inputs: first %.0f ms, median of %d %.0f ms, 100 inputs %.0f ms%n",
        bench.subject.plan().label(),
        inputs,
        first,
        ROUNDS,
        millis[ROUNDS / 2],
        millis[ROUNDS / 2] * 100 / inputs);
  }

  Trial run(boolean generated) {
    return TrialRun.of(subject, new TrialRun.Wish(List.of(), generated, DAY, false)).trial();
  }
}
