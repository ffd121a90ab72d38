package de.zubringer.cli.store;

import de.zubringer.kernel.Content;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 over bytes as they pass. */
final class Digest {
  private final MessageDigest digest = Content.sha256Begun();

  void add(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
  }

  /** Ends it. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String hex(byte[] bytes) {
    var digest = new Digest();
    digest.add(bytes, 0, bytes.length);
    return digest.hex();
  }
}
