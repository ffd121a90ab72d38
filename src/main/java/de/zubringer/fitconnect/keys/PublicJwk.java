package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Public RSA key of at least 4096 bits as JSON Web Key (RFC 7517). Reading one already refuses any
 * other kind, length, algorithm, exponent or operation than FIT-Connect allows.
 *
 * @param x5c certificate chain, leaf first, base64 of DER; empty only for keys without certificate
 */
public record PublicJwk(String kid, KeyUse use, RSAPublicKey key, List<String> x5c) {
  /** FIT-Connect: modulus of at least 4096 bits. */
  static final int MODULUS_BITS_MIN = 4096;

  /** Longer keys only cost time; nobody issues them. */
  static final int MODULUS_BITS_MAX = 8192;

  private static final int CERTIFICATES_MAX = 10;

  public PublicJwk {
    x5c = List.copyOf(x5c);
  }

  public static PublicJwk read(byte[] json) throws ProtocolFault {
    return read(StrictJson.readObject(json));
  }

  public static PublicJwk read(JsonNode jwk) throws ProtocolFault {
    if (jwk.has("d")) {
      throw new ProtocolFault(Reason.BAD_KEY, "a private key where a public one belongs");
    }
    var use = use(jwk, KeyUse::publicOperation);
    var key = RsaNumbers.publicKey(jwk);
    var chain = StrictJson.texts(jwk, "x5c");
    if (chain.size() > CERTIFICATES_MAX) {
      throw new ProtocolFault(Reason.BAD_KEY, "x5c too long");
    }
    return new PublicJwk(kid(jwk), use, key, chain);
  }

  public ObjectNode json() {
    var jwk = StrictJson.object();
    jwk.put("kty", "RSA");
    jwk.putArray("key_ops").add(use.publicOperation());
    jwk.put("alg", use.algorithm());
    jwk.put("kid", kid);
    jwk.put("n", RsaNumbers.encode(key.getModulus()));
    jwk.put("e", RsaNumbers.encode(key.getPublicExponent()));
    if (!x5c.isEmpty()) {
      var chain = jwk.putArray("x5c");
      x5c.forEach(chain::add);
    }
    return jwk;
  }

  /** The end of the certificate; empty without one that can be read. */
  public Optional<Instant> certificateUntil() {
    try {
      return x5c.isEmpty()
          ? Optional.empty()
          : Optional.of(Certificates.read(x5c.getFirst()).getNotAfter().toInstant());
    } catch (ProtocolFault e) {
      return Optional.empty();
    }
  }

  static String kid(JsonNode jwk) throws ProtocolFault {
    var kid = StrictJson.text(jwk, "kid");
    if (kid.length() < 8 || kid.length() > 64) {
      throw new ProtocolFault(Reason.BAD_KEY, "kid has 8 to 64 characters");
    }
    return kid;
  }

  /** Algorithm, key_ops and kty must belong to one and the same use. */
  static KeyUse use(JsonNode jwk, Function<KeyUse, String> operation) throws ProtocolFault {
    var algorithm = StrictJson.text(jwk, "alg");
    var operations = StrictJson.texts(jwk, "key_ops");
    for (var use : KeyUse.values()) {
      if (use.algorithm().equals(algorithm)
          && operations.equals(List.of(operation.apply(use)))
          && "RSA".equals(StrictJson.text(jwk, "kty"))) {
        return use;
      }
    }
    throw new ProtocolFault(Reason.BAD_KEY, "kty, alg and key_ops do not fit FIT-Connect");
  }
}
