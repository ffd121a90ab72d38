package de.zubringer.zustelldienst.clients;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.ServiceClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

  private final TokenKey keys;
  private final ServiceClock clock;
  private byte @Nullable [] key;

  TokenSeal(TokenKey keys, ServiceClock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** What a token says: whose it is and what it allows. */
  record Grant(String clientId, Set<String> scopes) {}

  String issue(String clientId, String scope) {
    var claims =
        StrictJson.object()
            .put("sub", clientId)
            .put("scope", scope)
            .put("jti", UUID.randomUUID().toString())
            .put("exp", clock.now().plus(LIFETIME).getEpochSecond());
    var message = HEADER + "." + encode(claims.toString());
    return message + "." + seal(message);
  }

  /** Empty if the token is not ours or has ended. */
  Optional<Grant> read(String token) {
    var end = token.lastIndexOf('.');
    if (end < 0 || !isEqual(seal(token.substring(0, end)), token.substring(end + 1))) {
      return Optional.empty();
    }
    try {
      var claims = token.substring(token.indexOf('.') + 1, end);
      var node = StrictJson.readObject(Base64.getUrlDecoder().decode(claims));
      var until = node.path("exp").longValueOpt().orElse(0);
      var scopes = Set.copyOf(List.of(StrictJson.text(node, "scope").split(" ")));
      return until > clock.now().getEpochSecond()
          ? Optional.of(new Grant(StrictJson.text(node, "sub"), scopes))
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
      known = keys.load();
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
