package de.zubringer.trial;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Outcome;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;

/** Trials of the reference workspace, or of a spoilt copy, for tests. */
public final class Rehearsals {
  public static final LocalDate DAY = LocalDate.of(2026, 11, 10);
  public static final String VG = "160745011000";
  public static final String ROTHENSTEIN = "160745011079";
  public static final String DOGS = "hundesteuer-anmeldung";

  private Rehearsals() {}

  public static TrialRun.Subject subject(WorkspaceFiles files, String ars) {
    return subject(files.read(), ars, DAY);
  }

  public static TrialRun.Subject subject(Workspace workspace, String ars, LocalDate day) {
    var book = PlanBook.unchecked(workspace, day);
    if (!(Adaptation.find(book, ars, DOGS, day)
        instanceof Outcome.Done<Adaptation>(var adaptation))) {
      throw new IllegalStateException("not found: " + ars);
    }
    return new TrialRun.Subject(
        workspace, book, adaptation.plan().orElseThrow(), adaptation.areas());
  }

  public static TrialRun.Done run(TrialRun.Subject subject, boolean generated) {
    return TrialRun.of(subject, new TrialRun.Wish(List.of(), generated, DAY, false));
  }

  public static Trial trial(WorkspaceFiles files, String ars) {
    return run(subject(files, ars), false).trial();
  }
}
