package de.zubringer.concept;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.municipality.Profile;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.RoutingRule;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the concept is about. */
record Subject(Workspace workspace, PlanBook book, Adaptation adaptation, LocalDate today) {
  LeistungPackage leistung() {
    return adaptation.leistung();
  }

  Body body() {
    return adaptation.body();
  }

  Optional<ConnectionPlan> plan() {
    return adaptation.plan();
  }

  Optional<Profile> profile() {
    return book.municipalities().profile(body().ars());
  }

  /** Who is responsible in each area, and why. */
  List<Resolution> resolutions() {
    return adaptation.resolutions(book, today);
  }

  /** What the office calls the unit a routing rule leads to. */
  String unit(ConnectionPlan plan, RoutingRule rule) {
    var id = plan.unitOf(rule).orElse(rule.unit());
    return plan.profile().unit(id).map(OrgUnit::name).orElse(id);
  }
}
