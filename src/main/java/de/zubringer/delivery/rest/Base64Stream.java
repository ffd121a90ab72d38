package de.zubringer.delivery.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** The Base64 (RFC 4648 §4) of a stream, made while it is read. */
final class Base64Stream extends InputStream {
  /** A multiple of three, so that nothing is filled up but at the end. */
  private static final int PIECE_BYTES = 3 * 16 * 1024;

  private final InputStream plain;
  private byte[] piece = new byte[0];
  private int at;

  Base64Stream(InputStream plain) {
    this.plain = plain;
  }

  /** How many bytes so many become. */
  static long sizeBytes(long plainBytes) {
    return (plainBytes + 2) / 3 * 4;
  }

  @Override
  public int read() throws IOException {
    return isAtEnd() ? -1 : piece[at++];
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    var count = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    plain.close();
  }

  private boolean isAtEnd() throws IOException {
    if (at == piece.length) {
      piece = Base64.getEncoder().encode(plain.readNBytes(PIECE_BYTES));
      at = 0;
    }
    return piece.length == 0;
  }
}
