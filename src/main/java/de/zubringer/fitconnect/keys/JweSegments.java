package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Base64;

/** Reads the segments of a compact JWE one after the other, the long one in pieces. */
final class JweSegments {
  /** A multiple of four characters; enough for the JDK to decode and decrypt at full speed. */
  private static final int PIECE_CHARS = 256 * 1024;

  private static final int END = -1;
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final InputStream in;
  private final ByteBuffer read = ByteBuffer.allocate(PIECE_CHARS).limit(0);
  private final byte[] piece = new byte[PIECE_CHARS];
  private boolean isOver;
  private boolean isAtEnd;

  JweSegments(InputStream in) {
    this.in = in;
  }

  /** A whole segment of at most so many characters, without the dot behind it. */
  String text(int charsMax) throws IOException, ProtocolFault {
    var text = new StringBuilder();
    for (var next = next(); next != END && next != '.'; next = next()) {
      if (text.length() == charsMax) {
        throw new ProtocolFault(Reason.MALFORMED, "segment too long");
      }
      text.append((char) next);
    }
    return text.toString();
  }

  /** The bytes of the next piece of a segment. */
  byte[] bytes() throws IOException, ProtocolFault {
    var count = 0;
    while (count < PIECE_CHARS && !isOver) {
      if (!fill()) {
        isOver = true;
        break;
      }
      var here = Math.min(read.remaining(), PIECE_CHARS - count);
      var characters = ahead(here);
      read.get(piece, count, characters);
      count += characters;
      if (characters < here) {
        read.get(); // the dot
        isOver = true;
      }
    }
    try {
      return DECODER.decode(ByteBuffer.wrap(piece, 0, count)).array();
    } catch (IllegalArgumentException e) {
      throw new ProtocolFault(Reason.MALFORMED, "not base64url");
    }
  }

  /** Whether the segment read in pieces came to its end. */
  boolean isOver() {
    return isOver;
  }

  /** Whether nothing follows, not even a dot. */
  boolean isAtEnd() {
    return isAtEnd;
  }

  /** How many of the next characters stand before a dot. */
  private int ahead(int most) {
    var characters = read.array();
    var from = read.position();
    for (var at = from; at < from + most; at++) {
      if (characters[at] == '.') {
        return at - from;
      }
    }
    return most;
  }

  private int next() throws IOException {
    return fill() ? read.get() : END;
  }

  private boolean fill() throws IOException {
    if (!read.hasRemaining()) {
      var count = in.read(read.array());
      if (count <= 0) {
        isAtEnd = true;
        return false;
      }
      read.position(0).limit(count);
    }
    return true;
  }
}
