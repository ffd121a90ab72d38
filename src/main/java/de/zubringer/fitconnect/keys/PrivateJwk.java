package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Private RSA key together with its public half. Never printed: {@code toString} names the kid. */
public final class PrivateJwk {
  private final PublicJwk publicHalf;
  private final RSAPrivateCrtKey key;

  private PrivateJwk(PublicJwk publicHalf, RSAPrivateCrtKey key) {
    this.publicHalf = publicHalf;
    this.key = key;
  }

  /**
   * Makes a new key of 4096 bits with a self-signed certificate valid from the given moment; takes
   * seconds.
   *
   * @param holder common name in the certificate, such as the name of the authority
   */
  public static PrivateJwk generate(KeyUse use, String kid, String holder, Instant from) {
    try {
      var generator = Crypto.generator();
      generator.initialize(
          new RSAKeyGenParameterSpec(PublicJwk.MODULUS_BITS_MIN, RSAKeyGenParameterSpec.F4));
      var made = generator.generateKeyPair();
      var keys = KeyFactory.getInstance("RSA");
      var pair =
          new KeyPair(
              (RSAPublicKey) keys.translateKey(made.getPublic()),
              (RSAPrivateCrtKey) keys.translateKey(made.getPrivate()));
      var certificate = Certificates.selfSigned(pair, use, holder, from);
      return new PrivateJwk(
          new PublicJwk(kid, use, (RSAPublicKey) pair.getPublic(), List.of(certificate)),
          (RSAPrivateCrtKey) pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK makes RSA keys", e);
    }
  }

  /** Both halves must belong together and be long enough, like those read from JSON. */
  static PrivateJwk of(PublicJwk publicHalf, RSAPrivateCrtKey key) throws ProtocolFault {
    if (!publicHalf.key().getModulus().equals(key.getModulus())) {
      throw new ProtocolFault(Reason.BAD_KEY, "the certificate belongs to another key");
    }
    return read(new PrivateJwk(publicHalf, key).secretJson());
  }

  public static PrivateJwk read(byte[] json) throws ProtocolFault {
    return read(StrictJson.readObject(json));
  }

  public static PrivateJwk read(JsonNode jwk) throws ProtocolFault {
    var use = PublicJwk.use(jwk, KeyUse::privateOperation);
    var publicKey = RsaNumbers.publicKey(jwk);
    var chain = StrictJson.texts(jwk, "x5c");
    return new PrivateJwk(
        new PublicJwk(PublicJwk.kid(jwk), use, publicKey, chain), RsaNumbers.privateKey(jwk));
  }

  public String kid() {
    return publicHalf.kid();
  }

  public KeyUse use() {
    return publicHalf.use();
  }

  public PublicJwk publicHalf() {
    return publicHalf;
  }

  /** The private key for the JDK, if it is for this use; a key never serves two. */
  public RSAPrivateCrtKey keyFor(KeyUse use) throws ProtocolFault {
    if (use != use()) {
      throw new ProtocolFault(Reason.BAD_KEY, "this key is not for " + use.algorithm());
    }
    return key;
  }

  /** The whole key as JSON, to be kept secret. */
  public ObjectNode secretJson() {
    var jwk = publicHalf.json();
    jwk.putArray("key_ops").add(use().privateOperation());
    jwk.put("d", RsaNumbers.encode(key.getPrivateExponent()));
    jwk.put("p", RsaNumbers.encode(key.getPrimeP()));
    jwk.put("q", RsaNumbers.encode(key.getPrimeQ()));
    jwk.put("dp", RsaNumbers.encode(key.getPrimeExponentP()));
    jwk.put("dq", RsaNumbers.encode(key.getPrimeExponentQ()));
    jwk.put("qi", RsaNumbers.encode(key.getCrtCoefficient()));
    return jwk;
  }

  @Override
  public String toString() {
    return "PrivateJwk[" + kid() + "]";
  }
}
