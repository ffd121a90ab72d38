package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.ProtocolFault;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** RSA-OAEP-256 (RFC 7518, section 4.3): the mask is made with SHA-256 too, unlike the default. */
final class KeyWrap {
  private static final AlgorithmParameterSpec OAEP_256 =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  private KeyWrap() {}

  static byte[] wrap(RSAPublicKey to, SecretKey contentKey) {
    try {
      var cipher = Crypto.oaep();
      cipher.init(Cipher.ENCRYPT_MODE, to, OAEP_256);
      return cipher.doFinal(contentKey.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has RSA-OAEP", e);
    }
  }

  /** Empty if it was wrapped for another key, was changed, or is not a key of 256 bits. */
  static Optional<SecretKey> unwrap(PrivateJwk with, byte[] wrapped) throws ProtocolFault {
    var key = with.keyFor(KeyUse.ENCRYPTION);
    try {
      var cipher = Crypto.oaep();
      cipher.init(Cipher.DECRYPT_MODE, key, OAEP_256);
      var bytes = cipher.doFinal(wrapped);
      return bytes.length == ContentCipher.KEY_BYTES
          ? Optional.of(new SecretKeySpec(bytes, "AES"))
          : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
