package de.zubringer.web.routing;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.fitconnect.routing.Route;
import de.zubringer.fitconnect.routing.RouteQuery;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.Destination;
import de.zubringer.responsibility.Resolution;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The route for a Leistung in an area today: there is one where somebody is responsible and has a
 * live plan with a Zustellpunkt for it, and none where that is in doubt.
 */
@Component
class Routes {
  private final Connections connections;
  private final Areas areas;
  private final SignedDestinations signed;

  Routes(Connections connections, Areas areas, SignedDestinations signed) {
    this.connections = connections;
    this.areas = areas;
    this.signed = signed;
  }

  List<Route> find(RouteQuery query) {
    var leika = new LeikaKey(query.leikaKey());
    return areas.area(query).flatMap(area -> route(leika, area)).stream().toList();
  }

  private Optional<Route> route(LeikaKey leika, Ars area) {
    var book = connections.current();
    var resolution = book.resolve(leika, area, areas.today());
    if (resolution.status() != Resolution.Status.FOUND) {
      return Optional.empty();
    }
    return resolution
        .executingBody()
        .flatMap(body -> book.plan(new MunicipalityId(body.ars()), leika))
        .filter(plan -> covers(plan, area, book))
        .flatMap(plan -> route(book, plan, resolution));
  }

  private Optional<Route> route(PlanBook book, ConnectionPlan plan, Resolution resolution) {
    return destination(plan, resolution)
        .flatMap(destination -> signed.signature(book, destination))
        .map(
            signature ->
                new RouteText(book, plan, resolution, areas.today())
                    .route(signature.destinationId(), signature.compact()));
  }

  /** As the rule says; without a word there the only Zustellpunkt of the plan. */
  private static Optional<Destination> destination(ConnectionPlan plan, Resolution resolution) {
    var named = resolution.destination();
    return plan.intake().stream()
        .filter(one -> named.isPresent() ? one.id().equals(named.get()) : plan.intake().size() == 1)
        .findFirst();
  }

  private static boolean covers(ConnectionPlan plan, Ars area, PlanBook book) {
    return plan.covers().stream()
        .anyMatch(key -> area.isWithin(SignedDestinations.levelKey(key, book)));
  }
}
