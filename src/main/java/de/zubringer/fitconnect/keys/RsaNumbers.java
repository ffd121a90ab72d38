package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.KeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** The numbers of an RSA key between JDK and JWK (RFC 7518, section 6.3). */
final class RsaNumbers {
  /** A number of an 8192-bit key in base64url. */
  private static final int CHARS_MAX = 1366;

  private RsaNumbers() {}

  static RSAPublicKey publicKey(JsonNode jwk) throws ProtocolFault {
    var modulus = number(jwk, "n");
    var exponent = number(jwk, "e");
    requireLength(modulus);
    if (!exponent.equals(RSAKeyGenParameterSpec.F4)) {
      throw new ProtocolFault(Reason.BAD_KEY, "the public exponent is not 65537");
    }
    return (RSAPublicKey) key(new RSAPublicKeySpec(modulus, exponent));
  }

  static RSAPrivateCrtKey privateKey(JsonNode jwk) throws ProtocolFault {
    var spec =
        new RSAPrivateCrtKeySpec(
            number(jwk, "n"),
            number(jwk, "e"),
            number(jwk, "d"),
            number(jwk, "p"),
            number(jwk, "q"),
            number(jwk, "dp"),
            number(jwk, "dq"),
            number(jwk, "qi"));
    requireLength(spec.getModulus());
    return (RSAPrivateCrtKey) key(spec);
  }

  /** Unsigned, big endian, without leading zero, base64url without padding. */
  static String encode(BigInteger number) {
    var bytes = number.toByteArray();
    var from = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static BigInteger number(JsonNode jwk, String member) throws ProtocolFault {
    var text = StrictJson.text(jwk, member);
    if (text.isEmpty() || text.length() > CHARS_MAX) {
      throw new ProtocolFault(Reason.BAD_KEY, "number of wrong length: " + member);
    }
    try {
      return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      throw new ProtocolFault(Reason.BAD_KEY, "not base64url: " + member);
    }
  }

  private static void requireLength(BigInteger modulus) throws ProtocolFault {
    var bits = modulus.bitLength();
    if (bits < PublicJwk.MODULUS_BITS_MIN || bits > PublicJwk.MODULUS_BITS_MAX) {
      throw new ProtocolFault(Reason.BAD_KEY, "the key has " + bits + " bits");
    }
  }

  private static Key key(KeySpec spec) throws ProtocolFault {
    try {
      var keys = KeyFactory.getInstance("RSA");
      return Crypto.own(
          spec instanceof RSAPublicKeySpec
              ? keys.generatePublic(spec)
              : keys.generatePrivate(spec));
    } catch (GeneralSecurityException e) {
      throw new ProtocolFault(Reason.BAD_KEY, "not an RSA key");
    }
  }
}
