package de.zubringer.fitconnect.routing;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.events.Signatures;
import de.zubringer.fitconnect.keys.PrivateJwk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the Self-Service-Portal confirms about a destination. Signed, it is the {@code
 * destinationSignature} of a route (FIT-Connect, xzufi/destination.schema.json).
 *
 * @param submissionHost name of the host of the Submission API, without scheme and port
 * @param issuer address of the portal; its keys are below it at {@code /.well-known/jwks.json}
 * @param jti of this signature
 */
public record DestinationClaims(
    String submissionHost,
    String issuer,
    List<Offer> services,
    UUID destinationId,
    Instant issuedAt,
    UUID jti) {

  /** Address of a portal's keys, below its own address. */
  public static final String KEYS_PATH = "/.well-known/jwks.json";

  /** Twice the municipalities of Germany; more in one list is an attack. */
  private static final int ITEMS_MAX = 20_000;

  /**
   * Leistungen a destination takes, and the areas it takes them from.
   *
   * @param areas as {@code urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:} and a key of
   *     2, 3, 5, 9 or 12 digits
   * @param leistungen as {@code urn:de:fim:leika:leistung:} and 14 digits
   */
  public record Offer(List<String> areas, List<String> leistungen) {
    /** Before the digits of a regional key. */
    public static final String AREA_PREFIX =
        "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:";

    /** Before the digits of a LeiKa key. */
    public static final String LEISTUNG_PREFIX = "urn:de:fim:leika:leistung:";

    public Offer {
      areas = List.copyOf(areas);
      leistungen = List.copyOf(leistungen);
    }

    /** Whether it holds for the Leistung in the area; the key of an area begins those in it. */
    boolean covers(String leistung, String area) {
      return leistungen.contains(leistung)
          && areas.stream()
              .filter(one -> one.startsWith(AREA_PREFIX) && one.length() > AREA_PREFIX.length())
              .anyMatch(area::startsWith);
    }
  }

  public DestinationClaims {
    services = List.copyOf(services);
  }

  /** Whether one and the same offer holds for this Leistung in this area, both as URN. */
  public boolean covers(String leistung, String area) {
    return services.stream().anyMatch(offer -> offer.covers(leistung, area));
  }

  static DestinationClaims read(JsonNode claims) throws ProtocolFault {
    var offers = new ArrayList<Offer>();
    for (var service : list(claims, "services")) {
      offers.add(new Offer(texts(service, "gebietIDs"), texts(service, "leistungIDs")));
    }
    return new DestinationClaims(
        StrictJson.text(claims, "submissionHost"),
        StrictJson.text(claims, "iss"),
        offers,
        StrictJson.uuid(claims, "destinationId"),
        issuedAt(claims.path("iat")),
        StrictJson.uuid(claims, "jti"));
  }

  /** The compact JWS, PS512, as the portal gives it out. */
  public String signed(PrivateJwk key) throws ProtocolFault {
    return Signatures.compact(key, "jwt", json());
  }

  private static List<String> texts(JsonNode service, String member) throws ProtocolFault {
    list(service, member);
    return StrictJson.texts(service, member);
  }

  private static JsonNode list(JsonNode node, String member) throws ProtocolFault {
    var list = node.path(member);
    if (!list.isArray() || list.size() > ITEMS_MAX) {
      throw new ProtocolFault(Reason.MALFORMED, "missing or too long: " + member);
    }
    return list;
  }

  private static Instant issuedAt(JsonNode claim) throws ProtocolFault {
    var seconds = claim.longValueOpt().orElse(-1);
    if (!claim.isIntegralNumber() || seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
      throw new ProtocolFault(Reason.MALFORMED, "iat is not a time");
    }
    return Instant.ofEpochSecond(seconds);
  }

  private ObjectNode json() {
    var claims = StrictJson.object();
    claims.put("submissionHost", submissionHost);
    claims.put("iss", issuer);
    var offers = claims.putArray("services");
    for (var service : services) {
      var offer = offers.addObject();
      var areas = offer.putArray("gebietIDs");
      service.areas().forEach(areas::add);
      var leistungen = offer.putArray("leistungIDs");
      service.leistungen().forEach(leistungen::add);
    }
    claims.put("destinationId", destinationId.toString());
    claims.put("iat", issuedAt.getEpochSecond());
    claims.put("jti", jti.toString());
    return claims;
  }
}
