package de.zubringer.pipeline.desk;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.Findings;
import de.zubringer.pipeline.Reason;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An application that was checked and has its desk.
 *
 * @param variables what expressions and mappings see beside the application, by name
 * @param hints of the check step: what a person must know although nothing holds it
 */
public record Addressed(
    ConnectionPlan plan,
    JsonNode application,
    Desk desk,
    PlanTarget target,
    List<Reason> reasons,
    Map<String, Object> variables,
    Findings hints) {

  /** The same, for another system than the one that gets the application. */
  public Addressed to(PlanTarget other) {
    return new Addressed(plan, application, desk, other, reasons, variables, hints);
  }

  Addressed with(Findings told) {
    return new Addressed(plan, application, desk, target, reasons, variables, told);
  }
}
