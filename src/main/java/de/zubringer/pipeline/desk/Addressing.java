package de.zubringer.pipeline.desk;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.pipeline.Reason;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.RoutingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds the desk: the unit of the rules, unless the content of the application says otherwise. */
public final class Addressing {
  private final ConnectionPlan plan;
  private final JsonNode application;
  private final Resolution resolution;
  private final Map<String, Object> variables;

  private Addressing(
      ConnectionPlan plan,
      JsonNode application,
      Resolution resolution,
      Map<String, Object> variables) {
    this.plan = plan;
    this.application = application;
    this.resolution = resolution;
    this.variables = variables;
  }

  public static Outcome<Addressed> desk(
      ConnectionPlan plan,
      JsonNode application,
      Resolution resolution,
      Map<String, Object> variables,
      Optional<ByHand> byHand) {
    var addressing = new Addressing(plan, application, resolution, variables);
    return byHand.map(addressing::chosen).orElseGet(addressing::desk);
  }

  /** A person's word counts before every rule; who it was stands in the reason. */
  private Outcome<Addressed> chosen(ByHand byHand) {
    var target =
        plan.targets().stream()
            .filter(one -> one.installation().equals(byHand.target()))
            .findFirst();
    if (!byHand.target().isEmpty() && target.isEmpty()) {
      return Outcome.held(Finding.error("target-gone", "", byHand.target()));
    }
    var role = Wording.german().say("role." + byHand.role());
    var text = Wording.german().say("desk.by-hand", byHand.name(), role);
    var reason = new Reason("byHand", unitName(byHand.unit()), "", text, "", null, null);
    return at(byHand.unit(), target.orElse(plan.target()), Optional.of(reason));
  }

  private Outcome<Addressed> desk() {
    return plan.routing()
        .match(application, variables)
        .then(rule -> rule.map(this::byRule).orElseGet(this::byResponsibility));
  }

  private Outcome<Addressed> byRule(RoutingRule rule) {
    return plan.routing()
        .unit(rule, application, variables)
        .then(
            unit ->
                at(
                    unit,
                    plan.targetOf(rule),
                    Optional.of(
                        new Reason(
                            "routing", unitName(unit), rule.id(), rule.text(), "", null, null))));
  }

  private Outcome<Addressed> byResponsibility() {
    var unit = resolution.unit();
    return unit.isPresent()
        ? at(unit.get(), plan.target(), Optional.empty())
        : Outcome.held(Finding.error("unit-open", "", plan.body().name()));
  }

  private Outcome<Addressed> at(String unitId, PlanTarget target, Optional<Reason> because) {
    Optional<OrgUnit> unit = plan.profile().unit(unitId);
    if (unit.isEmpty()) {
      return Outcome.held(Finding.error("unit-missing", "", unitId));
    }
    variables.put("unit", Map.of("id", unitId, "name", unit.get().name()));
    // where several get it each has a document of its own; until then the first stands for all
    target.entrance().receivers().stream()
        .findFirst()
        .ifPresent(receiver -> variables.put("receiver", receiver.variable()));
    var reasons = new ArrayList<>(reasons());
    because.ifPresent(reasons::add);
    var desk = new Desk(unitId, unit.get().name(), target.installation(), target.system().name());
    return Outcome.done(
        new Addressed(
            plan, application, desk, target, List.copyOf(reasons), variables, Findings.NONE));
  }

  private String unitName(String id) {
    return plan.profile().unit(id).map(OrgUnit::name).orElse(id);
  }

  private List<Reason> reasons() {
    var reasons = new ArrayList<Reason>();
    for (var reason : resolution.reasons()) {
      reasons.add(
          new Reason(
              reason.decides(),
              answer(reason.decides()),
              reason.rule(),
              reason.text(),
              reason.legalBasis() == null ? "" : reason.legalBasis(),
              reason.validFrom(),
              reason.validTo()));
    }
    return reasons;
  }

  private String answer(String decides) {
    return switch (decides) {
      case "legalBody" -> resolution.legalBody().map(Body::name).orElse("");
      case "executingBody" -> resolution.executingBody().map(Body::name).orElse("");
      case "rulesFrom" -> resolution.rulesFrom().map(Body::name).orElse("");
      default -> resolution.unit().map(this::unitName).orElse("");
    };
  }
}
