package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.routing.DestinationClaims;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A Routing API and whom to believe what it says.
 *
 * @param base its address without version and without slash at the end
 * @param portals who may sign destinations, and where the keys of each are
 * @param submissionHosts names of the host of our Zustelldienst, old ones included
 */
public record RoutingService(URI base, Map<String, URI> portals, Set<String> submissionHosts) {
  public RoutingService {
    Endpoints.requireSafe(base);
    portals.values().forEach(Endpoints::requireSafe);
    portals = Map.copyOf(portals);
    submissionHosts = Set.copyOf(submissionHosts);
  }

  /** With portals whose keys lie at the usual place below their own address. */
  public static RoutingService of(URI base, Set<String> portals, Set<String> submissionHosts) {
    var keys = new HashMap<String, URI>();
    portals.forEach(portal -> keys.put(portal, URI.create(portal + DestinationClaims.KEYS_PATH)));
    return new RoutingService(base, keys, submissionHosts);
  }
}
