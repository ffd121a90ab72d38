package de.zubringer.zustelldienst.routing;

import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.routing.DestinationClaims.Offer;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.destinations.DestinationStore;
import de.zubringer.zustelldienst.destinations.DestinationStore.Registered;
import de.zubringer.zustelldienst.wire.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the active destinations that take a Leistung at a place. */
@Component
@WhenEnabled
class RouteSearch {
  /** As many as one page of the store holds. */
  private static final int PAGE = 500;

  private final DestinationStore destinations;

  RouteSearch(DestinationStore destinations) {
    this.destinations = destinations;
  }

  List<Registered> find(String leika, Place place) {
    var identifier = Offer.LEISTUNG_PREFIX + leika;
    return all().stream()
        .filter(one -> one.destination().isActive())
        .filter(
            one ->
                one.destination().services().stream()
                    .anyMatch(service -> takes(service, identifier, place)))
        .toList();
  }

  private static boolean takes(OfferedService service, String identifier, Place place) {
    return service.identifier().equals(identifier) && place.isServedBy(service);
  }

  private List<Registered> all() {
    var all = new ArrayList<Registered>();
    var count = destinations.count(Optional.empty());
    for (var offset = 0; offset < count; offset += PAGE) {
      all.addAll(destinations.list(Optional.empty(), new Exchange.Page(offset, PAGE)));
    }
    return all;
  }
}
