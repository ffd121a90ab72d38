package de.zubringer.rollin;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;

/** One Leistung in one administration, in a workspace tests may have changed. */
public final class Situations {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  public static final String HUND = "hundesteuer-anmeldung";

  private Situations() {}

  public static Situation of(Workspace workspace, MunicipalityId owner, String leistung) {
    var book = PlanBook.compile(1, workspace, TODAY);
    return of(workspace, book, owner, leistung);
  }

  public static Situation of(
      Workspace workspace, PlanBook book, MunicipalityId owner, String leistung) {
    if (Adaptation.find(book, owner.toString(), leistung, TODAY)
        instanceof Outcome.Done<Adaptation>(var found)) {
      return new Situation(owner, workspace, book, book, found, TODAY, "1.0");
    }
    throw new IllegalArgumentException(leistung);
  }
}
