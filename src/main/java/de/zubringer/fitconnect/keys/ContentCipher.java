package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A256GCM (RFC 7518, section 5.3): 256-bit key, 96-bit nonce, 128-bit tag, nothing shorter. */
final class ContentCipher {
  static final int KEY_BYTES = 32;
  static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  record Sealed(byte[] nonce, byte[] text, byte[] tag) {}

  private ContentCipher() {}

  static SecretKey newKey() {
    return new SecretKeySpec(random(KEY_BYTES), "AES");
  }

  static Sealed seal(SecretKey key, byte[] plain, byte[] additional) {
    var nonce = random(NONCE_BYTES);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, additional);
      var both = cipher.doFinal(plain);
      var end = both.length - TAG_BYTES;
      return new Sealed(
          nonce, Arrays.copyOf(both, end), Arrays.copyOfRange(both, end, both.length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  static byte[] open(SecretKey key, Sealed sealed, byte[] additional) throws ProtocolFault {
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, key, sealed.nonce(), additional);
      var both = Arrays.copyOf(sealed.text(), sealed.text().length + TAG_BYTES);
      System.arraycopy(sealed.tag(), 0, both, sealed.text().length, TAG_BYTES);
      return cipher.doFinal(both);
    } catch (GeneralSecurityException e) {
      throw new ProtocolFault(Reason.NOT_DECRYPTABLE, "the content was changed or cut");
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] additional)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(additional);
    return cipher;
  }

  private static byte[] random(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
