package de.zubringer.fitgap;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Outcome;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** The reference workspace with one thing changed, and what that does to the gaps. */
final class Changed {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  static final String HUND = "hundesteuer-anmeldung";
  static final String SAALETAL = "160745011000";
  static final String FOLDER = "municipalities/160745011000-vg-suedliches-saaletal/";

  private static final WorkspaceFiles REFERENCE = WorkspaceFiles.reference();

  private Changed() {}

  static FitGap reference(String ars, String leistung) {
    return gaps(REFERENCE, ars, leistung);
  }

  static FitGap gaps(WorkspaceFiles files, String ars, String leistung) {
    return gaps(files, ars, leistung, TODAY);
  }

  static FitGap gaps(WorkspaceFiles files, String ars, String leistung, LocalDate day) {
    var workspace = files.read();
    var book = PlanBook.compile(0, workspace, day);
    return new FitGaps(workspace, book, day).of(adaptation(book, ars, leistung, day));
  }

  private static Adaptation adaptation(PlanBook book, String ars, String leistung, LocalDate day) {
    return switch (Adaptation.find(book, ars, leistung, day)) {
      case Outcome.Done<Adaptation>(var found) -> found;
      case Outcome<Adaptation> other -> throw new AssertionError(other);
    };
  }

  static List<String> keys(FitGap found) {
    return found.gaps().stream().map(one -> one.gap().key()).toList();
  }

  static Gap gap(FitGap found, String key) {
    return found.gaps().stream()
        .map(AssessedGap::gap)
        .filter(gap -> gap.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " not in " + keys(found)));
  }

  /** Keys the change brought. */
  static List<String> more(FitGap before, FitGap after) {
    var more = new TreeSet<>(keys(after));
    keys(before).forEach(more::remove);
    return List.copyOf(more);
  }
}
