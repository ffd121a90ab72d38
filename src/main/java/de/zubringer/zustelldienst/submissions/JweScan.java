package de.zubringer.zustelldienst.submissions;

import de.zubringer.zustelldienst.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Looks at a compact JWE while it comes in, without keeping it: five segments of base64url, the
 * first is the header, the last the tag (RFC 7516, section 7.1). Bounded whatever the length.
 */
final class JweScan {
  /** A protected header has four short members. */
  private static final int HEADER_BYTES_MAX = 4096;

  /** A tag of 128 bits in base64url. */
  private static final int TAG_CHARS = 22;

  private static final int SEGMENTS = 5;

  private final StringBuilder header = new StringBuilder();
  private final StringBuilder tag = new StringBuilder();
  private final boolean[] isEmpty = {true, true, true, true, true};
  private int segment;

  static JweScan of(String compact) {
    var scan = new JweScan();
    var bytes = compact.getBytes(StandardCharsets.ISO_8859_1);
    scan.accept(bytes, bytes.length);
    return scan;
  }

  void accept(byte[] bytes, int length) {
    for (var place = 0; place < length; place++) {
      accept((char) (bytes[place] & 0xff));
    }
  }

  /** The decoded header; to be asked for at the end. */
  byte[] header() {
    if (segment != SEGMENTS - 1 || hasEmptySegment()) {
      throw Refusal.invalid("not a compact JWE");
    }
    try {
      return Base64.getUrlDecoder().decode(header.toString());
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("not base64url");
    }
  }

  /** The fifth segment as it is. */
  String tag() {
    if (tag.length() != TAG_CHARS) {
      throw Refusal.invalid("authentication tag of wrong length");
    }
    return tag.toString();
  }

  private void accept(char next) {
    if (next == '.') {
      segment++;
      if (segment >= SEGMENTS) {
        throw Refusal.invalid("not a compact JWE");
      }
      return;
    }
    if (!isBase64Url(next)) {
      throw Refusal.invalid("not base64url");
    }
    isEmpty[segment] = false;
    if (segment == 0) {
      keep(header, next, HEADER_BYTES_MAX);
    } else if (segment == SEGMENTS - 1) {
      keep(tag, next, TAG_CHARS);
    }
  }

  /** Only the text of an empty file is empty. */
  private boolean hasEmptySegment() {
    return isEmpty[0] || isEmpty[1] || isEmpty[2] || isEmpty[SEGMENTS - 1];
  }

  private static void keep(StringBuilder kept, char next, int max) {
    if (kept.length() >= max) {
      throw Refusal.invalid("a segment of the JWE is too long");
    }
    kept.append(next);
  }

  private static boolean isBase64Url(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }
}
