package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/** Signs claims we would not write ourselves. */
final class ResignedEvent {
  private ResignedEvent() {}

  static String of(PrivateJwk key, String claims) throws GeneralSecurityException, ProtocolFault {
    var header = "{\"typ\":\"secevent+jwt\",\"alg\":\"PS512\",\"kid\":\"" + key.kid() + "\"}";
    var message =
        encode(header.getBytes(StandardCharsets.UTF_8))
            + "."
            + encode(claims.getBytes(StandardCharsets.UTF_8));
    var signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(
        new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1));
    signature.initSign(key.keyFor(KeyUse.SIGNATURE));
    signature.update(message.getBytes(StandardCharsets.US_ASCII));
    return message + "." + encode(signature.sign());
  }

  /** The claims of an event, to be changed. */
  static ObjectNode claims(String event) throws ProtocolFault {
    var encoded = event.substring(event.indexOf('.') + 1, event.lastIndexOf('.'));
    return StrictJson.readObject(Base64.getUrlDecoder().decode(encoded));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
