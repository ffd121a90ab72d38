package de.zubringer.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that come piece by piece; one piece is in memory at a time. */
public abstract class PieceStream extends InputStream {
  private byte[] piece = new byte[0];
  private int at;

  /** The next piece, perhaps an empty one; null at the end. */
  protected abstract byte @Nullable [] next() throws IOException;

  @Override
  public int read() throws IOException {
    return fill() ? piece[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    var count = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, into, offset, count);
    at += count;
    return count;
  }

  /** Whether there is a byte to read; takes the next pieces until there is. */
  protected final boolean fill() throws IOException {
    while (at == piece.length) {
      var next = next();
      if (next == null) {
        return false;
      }
      piece = next;
      at = 0;
    }
    return true;
  }

  /** Skips within the piece at hand; returns how many bytes. */
  protected final int skipHere(long count) {
    var here = (int) Math.min(count, piece.length - at);
    at += here;
    return here;
  }

  /** Overwrites the piece at hand and lets go of it. */
  protected final void wipe() {
    Arrays.fill(piece, (byte) 0);
    piece = new byte[0];
    at = 0;
  }
}
