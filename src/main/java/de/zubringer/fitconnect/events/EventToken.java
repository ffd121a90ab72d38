package de.zubringer.fitconnect.events;

import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A security event token (RFC 8417, compact JWS). Reading one checks its form, not its signature:
 * call {@link #requireSignedBy} before believing a word of it.
 *
 * @param schema the {@code $schema} of the payload; empty in old events
 * @param subject {@code submission:<uuid>} or {@code reply:<uuid>}
 * @param transaction {@code case:<uuid>}
 */
public record EventToken(
    String compact,
    String kid,
    UUID id,
    String issuer,
    Instant issuedAt,
    String schema,
    String subject,
    String transaction,
    String eventUri,
    JsonNode payload) {

  /** The version the service publishes in 2026; older ones are refused on posting. */
  public static final String SCHEMA =
      "https://schema.fitko.de/fit-connect/set-payload/1.2.2/set-payload.schema.json";

  private static final Set<String> HEADER = Set.of("typ", "alg", "kid");

  /** The lower bound of {@code iat} in the published payload schema: 2020-01-01. */
  private static final long ISSUED_AT_MIN = 1577833200;

  public static EventToken read(String compact) throws ProtocolFault {
    if (compact.length() > Limits.EVENT_CHARS_MAX) {
      throw new ProtocolFault(Reason.TOO_LARGE, "event too large");
    }
    var parts = compact.split("\\.", 4);
    if (parts.length != 3) {
      throw new ProtocolFault(Reason.MALFORMED, "not a compact JWS");
    }
    var kid = kid(StrictJson.readObject(decode(parts[0])));
    return ofClaims(compact, kid, StrictJson.readObject(decode(parts[1])));
  }

  public void requireSignedBy(PublicJwk key) throws ProtocolFault {
    var end = compact.lastIndexOf('.');
    var message = compact.substring(0, end).getBytes(StandardCharsets.US_ASCII);
    Signatures.require(key, message, decode(compact.substring(end + 1)));
  }

  /** Empty for events of replies and of later versions. */
  public Optional<EventKind> kind() {
    return EventKind.ofUri(eventUri);
  }

  public boolean isAbout(UUID submissionId) {
    return subject.equals("submission:" + submissionId);
  }

  public boolean isOfCase(UUID caseId) {
    return transaction.equals("case:" + caseId);
  }

  /** Exactly the three members, so that no key can be brought along and nothing is critical. */
  private static String kid(ObjectNode header) throws ProtocolFault {
    if (!Set.copyOf(header.propertyNames()).equals(HEADER)) {
      throw new ProtocolFault(Reason.MALFORMED, "an event header has typ, alg and kid only");
    }
    if (!"secevent+jwt".equals(StrictJson.text(header, "typ"))
        || !"PS512".equals(StrictJson.text(header, "alg"))) {
      throw new ProtocolFault(Reason.WRONG_ALGORITHM, "an event is secevent+jwt with PS512");
    }
    return StrictJson.text(header, "kid");
  }

  private static EventToken ofClaims(String compact, String kid, ObjectNode claims)
      throws ProtocolFault {
    var events = claims.path("events");
    if (events.size() != 1 || !events.isObject()) {
      throw new ProtocolFault(Reason.MALFORMED, "an event token holds exactly one event");
    }
    var event = events.properties().iterator().next();
    if (!event.getValue().isObject()) {
      throw new ProtocolFault(Reason.MALFORMED, "the payload of an event is an object");
    }
    return new EventToken(
        compact,
        kid,
        StrictJson.uuid(claims, "jti"),
        StrictJson.text(claims, "iss"),
        issuedAt(claims.path("iat")),
        StrictJson.textOr(claims, "$schema", ""),
        StrictJson.text(claims, "sub"),
        StrictJson.text(claims, "txn"),
        event.getKey(),
        event.getValue());
  }

  private static Instant issuedAt(JsonNode claim) throws ProtocolFault {
    var seconds = claim.longValueOpt().orElse(0);
    if (!claim.isIntegralNumber()
        || seconds < ISSUED_AT_MIN
        || seconds > Instant.MAX.getEpochSecond()) {
      throw new ProtocolFault(Reason.MALFORMED, "iat is not a time");
    }
    return Instant.ofEpochSecond(seconds);
  }

  private static byte[] decode(String segment) throws ProtocolFault {
    try {
      return Base64.getUrlDecoder().decode(segment);
    } catch (IllegalArgumentException e) {
      throw new ProtocolFault(Reason.MALFORMED, "not base64url");
    }
  }
}
