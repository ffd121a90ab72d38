package de.zubringer.fitconnect.events;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signature (PS512) kept beside what it signs: compact JWS with an empty payload part and {@code
 * b64: false} (RFC 7515 appendix F, RFC 7797).
 */
public final class DetachedJws {
  /** Header and a signature of an 8192-bit key in base64url. */
  private static final int CHARS_MAX = 4096;

  private DetachedJws() {}

  public static String sign(PrivateJwk key, byte[] payload) throws ProtocolFault {
    var header = StrictJson.object().put("alg", "PS512").put("b64", false);
    header.putArray("crit").add("b64");
    header.put("kid", key.kid());
    var text = encode(StrictJson.bytes(header));
    return text + ".." + encode(Signatures.sign(key, message(text, payload)));
  }

  /** Which key it says it was made with; nothing is proved by that. */
  public static String kid(String jws) throws ProtocolFault {
    return StrictJson.text(header(jws), "kid");
  }

  /** Fails unless the key signed exactly these bytes. */
  public static void require(PublicJwk by, String jws, byte[] payload) throws ProtocolFault {
    var header = header(jws);
    var isOurs =
        "PS512".equals(StrictJson.text(header, "alg"))
            && by.kid().equals(StrictJson.text(header, "kid"))
            && header.path("b64").isBoolean()
            && !header.path("b64").booleanValue()
            && StrictJson.texts(header, "crit").equals(List.of("b64"));
    if (!isOurs) {
      throw new ProtocolFault(Reason.BAD_SIGNATURE, "not a detached signature with PS512");
    }
    var parts = jws.split("\\.", -1);
    Signatures.require(by, message(parts[0], payload), decode(parts[2]));
  }

  private static ObjectNode header(String jws) throws ProtocolFault {
    var parts = jws.split("\\.", -1);
    if (jws.length() > CHARS_MAX || parts.length != 3 || !parts[1].isEmpty()) {
      throw new ProtocolFault(Reason.BAD_SIGNATURE, "not a detached signature");
    }
    return StrictJson.readObject(decode(parts[0]));
  }

  private static byte[] message(String header, byte[] payload) {
    var message = new ByteArrayOutputStream();
    message.writeBytes((header + ".").getBytes(StandardCharsets.US_ASCII));
    message.writeBytes(payload);
    return message.toByteArray();
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(String text) throws ProtocolFault {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new ProtocolFault(Reason.BAD_SIGNATURE, "not base64url");
    }
  }
}
