package de.zubringer.fitconnect.routing;

import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.events.Signatures;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code destinationSignature} of a route as it was received: {@link DestinationClaims} in a
 * compact JWS. Reading one checks its form, not its signature.
 */
public record DestinationSignature(String compact, String kid, DestinationClaims claims) {
  private static final Set<String> HEADER = Set.of("typ", "alg", "kid");

  /** A Land with all its areas in one signature. */
  private static final int CHARS_MAX = Limits.SMALL_ANSWER_BYTES_MAX / 4;

  public static DestinationSignature read(String compact) throws ProtocolFault {
    var parts = compact.length() > CHARS_MAX ? new String[0] : compact.split("\\.", 4);
    if (parts.length != 3) {
      throw new ProtocolFault(Reason.MALFORMED, "not a compact JWS");
    }
    var kid = kid(StrictJson.readObject(decode(parts[0])));
    var claims = DestinationClaims.read(StrictJson.readObject(decode(parts[1])));
    return new DestinationSignature(compact, kid, claims);
  }

  public void requireSignedBy(PublicJwk key) throws ProtocolFault {
    var end = compact.lastIndexOf('.');
    var message = compact.substring(0, end).getBytes(StandardCharsets.US_ASCII);
    Signatures.require(key, message, decode(compact.substring(end + 1)));
  }

  /** Exactly the three members, so that no key can be brought along and nothing is critical. */
  private static String kid(ObjectNode header) throws ProtocolFault {
    if (!Set.copyOf(header.propertyNames()).equals(HEADER)) {
      throw new ProtocolFault(Reason.MALFORMED, "the header has typ, alg and kid only");
    }
    if (!"jwt".equals(StrictJson.text(header, "typ"))
        || !"PS512".equals(StrictJson.text(header, "alg"))) {
      throw new ProtocolFault(Reason.WRONG_ALGORITHM, "the signature is jwt with PS512");
    }
    return StrictJson.text(header, "kid");
  }

  private static byte[] decode(String segment) throws ProtocolFault {
    try {
      return Base64.getUrlDecoder().decode(segment);
    } catch (IllegalArgumentException e) {
      throw new ProtocolFault(Reason.MALFORMED, "not base64url");
    }
  }
}
