package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Raw DEFLATE (RFC 1951) as {@code zip: DEF} of a JWE means it; never grows without bound. */
final class Inflation {
  /** Forms in JSON or XML shrink to a tenth; who needs more is trying to fill our memory. */
  private static final int FACTOR_MAX = 100;

  private static final int STEP_BYTES = 64 * 1024;

  private Inflation() {}

  /** To how much so many bytes may grow. */
  static long bytesMax(long deflatedBytes) {
    return Math.max(1, deflatedBytes) * FACTOR_MAX;
  }

  static byte[] of(byte[] deflated) throws ProtocolFault {
    var most = Math.min(bytesMax(deflated.length), Limits.ENVELOPE_BYTES_MAX);
    var inflater = new Inflater(true);
    try {
      inflater.setInput(deflated);
      var plain = new ByteArrayOutputStream();
      var step = new byte[STEP_BYTES];
      while (!inflater.finished()) {
        var count = inflater.inflate(step);
        if (count == 0) {
          throw new ProtocolFault(Reason.NOT_DECRYPTABLE, "the compressed content is cut");
        }
        plain.write(step, 0, count);
        if (plain.size() > most) {
          throw new ProtocolFault(Reason.TOO_LARGE, "the content grows without bound");
        }
      }
      return plain.toByteArray();
    } catch (DataFormatException e) {
      throw new ProtocolFault(Reason.NOT_DECRYPTABLE, "the compressed content is damaged");
    } finally {
      inflater.end();
    }
  }
}
