package de.zubringer.concept;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Kind;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.municipality.Profile;
import de.zubringer.responsibility.Resolution;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the concept is about. */
record Subject(Workspace workspace, PlanBook book, Adaptation adaptation, LocalDate today) {
  /** A reference to an answer of the plan, in place of the id of a unit. */
  private static final String ANSWERS = "$answers.";

  LeistungPackage leistung() {
    return adaptation.leistung();
  }

  Body body() {
    return adaptation.body();
  }

  /** Names of associations are those of places; only the kind tells them apart. */
  String name() {
    var body = body();
    return body.kind() == Kind.VERWALTUNGSGEMEINSCHAFT
        ? body.type() + " " + body.name()
        : body.name();
  }

  Optional<ConnectionPlan> plan() {
    return adaptation.plan();
  }

  Optional<Profile> profile() {
    return book.municipalities().profile(body().ars());
  }

  /** Who is responsible in each area, and why. */
  List<Resolution> resolutions() {
    return adaptation.areas().stream()
        .map(area -> book.resolve(leistung().leika(), area.ars(), today))
        .toList();
  }

  /** What the office calls a unit that a rule names. */
  String unit(String named) {
    var id =
        named.startsWith(ANSWERS)
            ? plan()
                .map(plan -> plan.answers().get(named.substring(ANSWERS.length())))
                .map(answer -> String.valueOf(answer.value()))
                .orElse(named)
            : named;
    return profile().flatMap(profile -> profile.unit(id)).map(OrgUnit::name).orElse(id);
  }
}
