package de.zubringer.rollin;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Profile;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One Leistung on its way into one administration, as it is now.
 *
 * @param workspace what is live with the draft over it
 * @param book the same, compiled
 * @param live what is live
 * @param software version of Zubringer, to which protocols are bound
 */
public record Situation(
    MunicipalityId owner,
    Workspace workspace,
    PlanBook book,
    PlanBook live,
    Adaptation adaptation,
    LocalDate today,
    String software) {
  /** Digits of a key that name the Land. */
  private static final int LAND_DIGITS = 2;

  public LeistungPackage leistung() {
    return adaptation.leistung();
  }

  public Body body() {
    return adaptation.body();
  }

  public Optional<ConnectionPlan> plan() {
    return adaptation.plan();
  }

  /** By which applications are taken in already; empty before that. */
  public Optional<ConnectionPlan> livePlan() {
    return live.plan(owner, leistung().leika());
  }

  public Optional<Profile> profile() {
    return book.municipalities().profile(body().ars());
  }

  /** Two digits. */
  String land() {
    return body().ars().digits().substring(0, LAND_DIGITS);
  }
}
