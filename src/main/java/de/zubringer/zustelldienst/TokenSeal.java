package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Access tokens without state: a JWT with HS256, opaque to clients, valid on every node. */
@Component
@WhenEnabled
class TokenSeal {
  /** FIT-Connect: at most 30 minutes. */
  static final Duration LIFETIME = Duration.ofMinutes(30);

  private static final String HEADER = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");

  private final ServiceKey keys;
  private final InstantSource clock;
  private byte @Nullable [] key;

  TokenSeal(ServiceKey keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  String issue(String clientId) {
    var claims =
        StrictJson.object()
            .put("sub", clientId)
            .put("exp", clock.instant().plus(LIFETIME).getEpochSecond());
    var message = HEADER + "." + encode(claims.toString());
    return message + "." + seal(message);
  }

  /** The client the token was issued to; empty if it is not ours or has ended. */
  Optional<String> clientOf(String token) {
    var end = token.lastIndexOf('.');
    if (end < 0 || !isEqual(seal(token.substring(0, end)), token.substring(end + 1))) {
      return Optional.empty();
    }
    try {
      var claims = token.substring(token.indexOf('.') + 1, end);
      var node = StrictJson.readObject(Base64.getUrlDecoder().decode(claims));
      var until = node.path("exp").longValueOpt().orElse(0);
      return until > clock.instant().getEpochSecond()
          ? Optional.of(StrictJson.text(node, "sub"))
          : Optional.empty();
    } catch (ProtocolFault e) {
      return Optional.empty();
    }
  }

  private String seal(String message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  private synchronized byte[] key() {
    var known = key;
    if (known == null) {
      known = keys.tokenKey();
      key = known;
    }
    return known;
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
