package de.zubringer.vault;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keys of submissions on their way into the database and out of it: wrapped by the newest root key,
 * bound to municipality and submission. What the first root wrapped is a bare seal; later ones put
 * a mark and their generation before it.
 */
@Component
class DataKeys {
  private static final int KEY_BYTES = 32;
  private static final byte MARKED = 2;
  private static final int MARK_BYTES = 1 + Integer.BYTES;

  private final RootKeys roots;

  DataKeys(RootKeys roots) {
    this.roots = roots;
  }

  /** The bytes of a new key. */
  static byte[] random() {
    return Seal.random(KEY_BYTES);
  }

  SecretKey unwrapped(MunicipalityId municipality, SubmissionId submission, byte[] wrapped) {
    var key = opened(municipality, submission, wrapped);
    try {
      return new SecretKeySpec(key, "AES");
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** The same key, wrapped by the newest root. */
  byte[] renewed(MunicipalityId municipality, SubmissionId submission, byte[] wrapped) {
    var key = opened(municipality, submission, wrapped);
    try {
      return wrapped(municipality, submission, key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  boolean isNewest(byte[] wrapped) {
    return generation(wrapped) == roots.newest();
  }

  byte[] wrapped(MunicipalityId municipality, SubmissionId submission, byte[] key) {
    var generation = roots.newest();
    var seal =
        Seal.seal(roots.wrapping(generation, municipality), binding(municipality, submission), key);
    return generation == 1
        ? seal
        : ByteBuffer.allocate(MARK_BYTES + seal.length)
            .put(MARKED)
            .putInt(generation)
            .put(seal)
            .array();
  }

  private byte[] opened(MunicipalityId municipality, SubmissionId submission, byte[] wrapped) {
    var generation = generation(wrapped);
    var seal =
        isMarked(wrapped) ? Arrays.copyOfRange(wrapped, MARK_BYTES, wrapped.length) : wrapped;
    return Seal.open(
        roots.wrapping(generation, municipality), binding(municipality, submission), seal);
  }

  private static int generation(byte[] wrapped) {
    return isMarked(wrapped) ? ByteBuffer.wrap(wrapped, 1, Integer.BYTES).getInt() : 1;
  }

  private static boolean isMarked(byte[] wrapped) {
    return wrapped.length > MARK_BYTES && wrapped[0] == MARKED;
  }

  private static byte[] binding(MunicipalityId municipality, SubmissionId submission) {
    return Seal.binding("key", municipality.toString(), submission.toString());
  }
}
