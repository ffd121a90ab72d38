package de.zubringer.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM (NIST SP 800-38D) in our form: version byte, 12 random bytes, cipher text with its
 * tag of 16 bytes. Version and binding are authenticated.
 */
final class Seal {
  static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD_BYTES = 1 + NONCE_BYTES;

  /** By so much sealed bytes are longer than plain ones. */
  static final int MORE_BYTES = HEAD_BYTES + TAG_BITS / 8;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Seal() {}

  static byte[] seal(SecretKey key, byte[] binding, byte[] plain) {
    var nonce = random(NONCE_BYTES);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, binding);
      var sealed = new byte[HEAD_BYTES + cipher.getOutputSize(plain.length)];
      sealed[0] = VERSION;
      System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
      cipher.doFinal(plain, 0, plain.length, sealed, HEAD_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is missing or misused", e);
    }
  }

  static byte[] open(SecretKey key, byte[] binding, byte[] sealed) {
    if (sealed.length < MORE_BYTES || sealed[0] != VERSION) {
      throw new BrokenSeal("too short or of an unknown version");
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(sealed, 1, HEAD_BYTES), binding)
          .doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
    } catch (AEADBadTagException e) {
      throw new BrokenSeal("the tag does not fit");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is missing or misused", e);
    }
  }

  /** The parts one after the other, each with its length, so that no two lists look alike. */
  static byte[] binding(String... parts) {
    var bytes = Arrays.stream(parts).map(part -> part.getBytes(StandardCharsets.UTF_8)).toList();
    var all = ByteBuffer.allocate(bytes.stream().mapToInt(part -> 4 + part.length).sum());
    bytes.forEach(part -> all.putInt(part.length).put(part));
    return all.array();
  }

  static byte[] hmac(SecretKey key, byte[] value) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is missing", e);
    }
  }

  static byte[] random(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] binding)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(new byte[] {VERSION});
    cipher.updateAAD(binding);
    return cipher;
  }
}
