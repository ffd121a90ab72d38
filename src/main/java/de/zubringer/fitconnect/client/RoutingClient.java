package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.PublicJwk;
import de.zubringer.fitconnect.routing.DestinationClaims.Offer;
import de.zubringer.fitconnect.routing.DestinationSignature;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Finds the destination for a Leistung in an area by a Routing API (v2), and believes it only after
 * every check of its signature.
 */
public final class RoutingClient {
  private static final String WHAT = "Asking for the way";

  /** Clocks of two administrations differ by seconds. */
  private static final Duration SKEW_MAX = Duration.ofSeconds(60);

  private final Transport transport;
  private final RoutingService service;
  private final Map<String, KeySet> portals = new HashMap<>();
  private final InstantSource clock;

  public RoutingClient(RoutingService service, InstantSource clock) {
    this(service, clock, Pace.of(clock));
  }

  RoutingClient(RoutingService service, InstantSource clock, Pace pace) {
    this.transport = new Transport(pace);
    this.service = service;
    this.clock = clock;
    service
        .portals()
        .forEach((issuer, keys) -> portals.put(issuer, new KeySet(transport, keys, clock)));
  }

  /**
   * A destination whose signature was checked.
   *
   * @param route all that the Routing API says, such as {@code customParameters}; not signed
   */
  public record Found(UUID destinationId, JsonNode route) {}

  /**
   * The one destination for a Leistung in an area.
   *
   * @param areaKey of 2, 3, 5, 9 or 12 digits, as it is asked for
   */
  public Found find(LeikaKey leistung, String areaKey)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    if (!Ars.isLevel(areaKey)) {
      throw new ProtocolFault(Reason.MALFORMED, "not a regional key");
    }
    var query = "/v2/routes?leikaKey=" + leistung.digits() + "&ars=" + areaKey;
    var answer = transport.json(HttpRequest.newBuilder(URI.create(service.base() + query)), WHAT);
    var routes = answer.path("routes");
    if (!routes.isArray()) {
      throw new FitConnectUnavailable(WHAT + " was answered unreadably");
    }
    if (routes.size() != 1 || answer.path("totalCount").asInt(0) != 1) {
      throw new ProtocolFault(
          Reason.NOT_ALLOWED, "the Routing API names " + routes.size() + " destinations, not one");
    }
    return checked(routes.get(0), leistung, areaKey);
  }

  private Found checked(JsonNode route, LeikaKey leistung, String areaKey)
      throws FitConnectUnavailable, ProtocolFault {
    var id = StrictJson.uuid(route, "destinationId");
    var signature = DestinationSignature.read(StrictJson.text(route, "destinationSignature"));
    var claims = signature.claims();
    signature.requireSignedBy(key(claims.issuer(), signature.kid()));
    require(claims.destinationId().equals(id), "the signature is for another destination");
    require(
        claims.covers(leistung.urn(), Offer.AREA_PREFIX + areaKey),
        "the signature does not hold for this Leistung in this area");
    require(
        service.submissionHosts().contains(claims.submissionHost()),
        "the destination is at another Zustelldienst");
    require(
        !claims.issuedAt().isAfter(clock.instant().plus(SKEW_MAX)),
        "the signature is from the future");
    return new Found(id, route);
  }

  /** No key is ever fetched from an issuer we were not told to believe. */
  private PublicJwk key(String issuer, String kid) throws FitConnectUnavailable, ProtocolFault {
    var portal = portals.get(issuer);
    if (portal == null) {
      throw new ProtocolFault(Reason.BAD_SIGNATURE, "signed by a portal we do not know");
    }
    return portal
        .find(kid)
        .orElseThrow(() -> new ProtocolFault(Reason.UNKNOWN_KEY, "the portal has no such key"));
  }

  private static void require(boolean isRight, String otherwise) throws ProtocolFault {
    if (!isRight) {
      throw new ProtocolFault(Reason.INCONSISTENT, otherwise);
    }
  }
}
