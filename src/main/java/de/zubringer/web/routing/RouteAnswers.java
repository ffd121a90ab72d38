package de.zubringer.web.routing;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.routing.Route;
import de.zubringer.fitconnect.routing.RouteQuery;
import de.zubringer.kernel.Ars;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Destination;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether our Routing API names a Zustellpunkt of ours for every municipality of a live plan. */
@Component
class RouteAnswers implements Verification {
  /** More names nobody reads. */
  private static final int NAMES_MAX = 10;

  private final Routes routes;

  RouteAnswers(Routes routes) {
    this.routes = routes;
  }

  @Override
  public String code() {
    return "routeAnswers";
  }

  @Override
  public Verdict of(Situation now) {
    return now.livePlan()
        .map(plan -> verdict(now, plan))
        .orElseGet(() -> Verdict.open("betrieb.offen"));
  }

  private Verdict verdict(Situation now, ConnectionPlan plan) {
    var ours =
        plan.intake().stream()
            .map(Destination::destinationId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (ours.isEmpty()) {
      return Verdict.open("zustellpunkt.keiner");
    }
    var areas = now.adaptation().areas();
    var missing =
        areas.stream().filter(area -> !leadsTo(ours, plan, area.ars())).map(Body::name).toList();
    return missing.isEmpty()
        ? Verdict.good("wegweiser.gut", Integer.toString(areas.size()))
        : Verdict.open(
                "wegweiser.offen", Integer.toString(missing.size()), Integer.toString(areas.size()))
            .because(String.join(", ", missing.stream().limit(NAMES_MAX).toList()));
  }

  private boolean leadsTo(Set<String> ours, ConnectionPlan plan, Ars area) {
    try {
      var query =
          RouteQuery.read(
              Map.of(
                  "leikaKey", new String[] {plan.leistung().leika().digits()},
                  "ars", new String[] {area.digits()}));
      return routes.find(query).stream()
          .map(Route::destinationId)
          .anyMatch(id -> ours.contains(id.toString()));
    } catch (ProtocolFault e) {
      throw new IllegalStateException("our own keys make a question", e);
    }
  }
}
