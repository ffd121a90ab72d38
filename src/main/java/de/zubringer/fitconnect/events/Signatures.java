package de.zubringer.fitconnect.events;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.Crypto;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** PS512 (RFC 7518, section 3.5): RSASSA-PSS with SHA-512, salt as long as the hash. */
public final class Signatures {
  private static final PSSParameterSpec PS512 =
      new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1);

  private Signatures() {}

  public static byte[] sign(PrivateJwk with, byte[] message) throws ProtocolFault {
    var key = with.keyFor(KeyUse.SIGNATURE);
    try {
      var signature = Crypto.pss();
      signature.setParameter(PS512);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has RSASSA-PSS", e);
    }
  }

  /** Header, payload and signature as one compact JWS (RFC 7515, section 3.1). */
  public static String compact(PrivateJwk key, String typ, JsonNode payload) throws ProtocolFault {
    var header = StrictJson.object().put("typ", typ).put("alg", "PS512").put("kid", key.kid());
    var message = encode(StrictJson.bytes(header)) + "." + encode(StrictJson.bytes(payload));
    return message + "." + encode(sign(key, message.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static void require(PublicJwk by, byte[] message, byte[] given) throws ProtocolFault {
    if (by.use() != KeyUse.SIGNATURE || !isRight(by, message, given)) {
      throw new ProtocolFault(Reason.BAD_SIGNATURE, "the signature is wrong");
    }
  }

  private static boolean isRight(PublicJwk by, byte[] message, byte[] given) {
    try {
      var signature = Crypto.pss();
      signature.setParameter(PS512);
      signature.initVerify(by.key());
      signature.update(message);
      return signature.verify(given);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
