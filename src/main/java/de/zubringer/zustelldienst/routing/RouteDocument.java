package de.zubringer.zustelldienst.routing;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.routing.DestinationClaims;
import de.zubringer.fitconnect.routing.DestinationClaims.Offer;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.destinations.DestinationStore.Registered;
import de.zubringer.zustelldienst.events.ServiceKeys;
import de.zubringer.zustelldienst.wire.ApiVersion;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A destination as a route: what is known of it, signed by the portal. */
@Component
@WhenEnabled
class RouteDocument {
  /** Regional keys of the sixteen Länder run from 01 to this. */
  private static final int LAENDER = 16;

  private final ServiceKeys keys;
  private final DestinationParameters parameters;
  private final InstantSource clock;

  RouteDocument(ServiceKeys keys, DestinationParameters parameters, InstantSource clock) {
    this.keys = keys;
    this.parameters = parameters;
    this.clock = clock;
  }

  /**
   * The route.
   *
   * @param base address of this Zustelldienst as the caller reached it
   */
  ObjectNode of(Registered found, ApiVersion version, String base) {
    var document = found.document();
    var route = StrictJson.object();
    route.put("destinationId", found.destination().destinationId().toString());
    route.put("destinationSignature", signature(found, base));
    route.put("destinationName", StrictJson.textOr(document, "name", ""));
    contact(document.path("contactInformation"), route);
    route.put("origin", "Zustelldienst");
    if (version == ApiVersion.V1) {
      parameters.addTo(route, found, base);
    }
    return route;
  }

  private String signature(Registered found, String base) {
    var claims =
        new DestinationClaims(
            URI.create(base).getHost(),
            base + "/portal",
            found.destination().services().stream().map(RouteDocument::offer).toList(),
            found.destination().destinationId(),
            clock.instant(),
            UUID.randomUUID());
    try {
      return claims.signed(keys.key(ServiceKeys.Name.PORTAL));
    } catch (ProtocolFault e) {
      throw new IllegalStateException("the portal's key is one for signatures", e);
    }
  }

  private static Offer offer(OfferedService service) {
    var areas =
        service.areas().stream()
            .flatMap(ars -> ars.isEmpty() ? laender() : Stream.of(ars))
            .map(ars -> Offer.AREA_PREFIX + ars)
            .distinct()
            .toList();
    return new Offer(areas, List.of(service.identifier()));
  }

  private static Stream<String> laender() {
    return IntStream.rangeClosed(1, LAENDER).mapToObj("%02d"::formatted);
  }

  /** FIT-Connect's contact of a destination is one office, the routes name persons. */
  private static void contact(JsonNode contact, ObjectNode route) {
    var person = StrictJson.object();
    copy(contact, "legalName", person, "name");
    copy(contact, "phone", person, "tel");
    copy(contact, "email", person, "email");
    if (!person.isEmpty()) {
      route.putArray("contactPersons").add(person);
    }
  }

  private static void copy(JsonNode from, String member, ObjectNode into, String name) {
    from.path(member).stringValueOpt().ifPresent(value -> into.put(name, value));
  }
}
