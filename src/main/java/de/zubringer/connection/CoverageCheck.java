package de.zubringer.connection;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.Spot;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether each area a plan covers has exactly one desk, and it is the plan's own. */
final class CoverageCheck {
  private final Workspace workspace;
  private final Municipalities municipalities;
  private final Responsibilities responsibilities;

  CoverageCheck(
      Workspace workspace, Municipalities municipalities, Responsibilities responsibilities) {
    this.workspace = workspace;
    this.municipalities = municipalities;
    this.responsibilities = responsibilities;
  }

  Findings check(List<ConnectionPlan> plans, LocalDate day) {
    var findings = new LinkedHashSet<Finding>();
    for (var plan : plans) {
      for (var area : plan.covers()) {
        plan.leistung().keys().forEach(key -> check(plan, key, area, day, findings));
      }
    }
    return Findings.of(List.copyOf(findings));
  }

  private void check(
      ConnectionPlan plan, LeikaKey key, Ars area, LocalDate day, Set<Finding> findings) {
    var resolution = responsibilities.resolve(key, area, day);
    var name = municipalities.register().body(area).map(Body::name).orElse(area.digits());
    switch (resolution.status()) {
      case GAP -> findings.add(at(plan, Finding.error("area-gap", "covers", name)));
      case CONFLICT -> findings.add(at(plan, Finding.error("area-conflict", "covers", name)));
      case FOUND -> checkDesk(plan, resolution, name, day, findings);
    }
  }

  private void checkDesk(
      ConnectionPlan plan,
      Resolution resolution,
      String name,
      LocalDate day,
      Set<Finding> findings) {
    var executing = resolution.executingBody().orElseThrow();
    if (!executing.ars().equals(plan.body().ars())) {
      findings.add(at(plan, Finding.error("area-elsewhere", "covers", name, executing.name())));
    }
    var statute =
        resolution
            .rulesFrom()
            .flatMap(body -> municipalities.profile(body.ars()))
            .flatMap(profile -> profile.statuteOn(day, plan.leistung().leika()));
    var needed =
        plan.leistung().variationPoints().stream()
            .anyMatch(point -> point.scope().equals("legalBody"));
    if (needed && statute.isEmpty()) {
      findings.add(at(plan, Finding.hint("area-without-statute", "covers", name)));
    }
  }

  private Finding at(ConnectionPlan plan, Finding finding) {
    return workspace.documents("connection").stream()
        .filter(file -> file.path().startsWith("municipalities/" + plan.body().ars() + "-"))
        .filter(file -> file.path().endsWith("/" + plan.leistung().id() + ".yaml"))
        .findFirst()
        .map(file -> file.at(finding))
        .orElseGet(() -> finding.at(new Spot("municipalities", 1)));
  }
}
