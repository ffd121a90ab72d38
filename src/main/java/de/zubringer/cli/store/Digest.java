package de.zubringer.cli.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over bytes as they pass. */
final class Digest {
  private final MessageDigest digest;

  Digest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

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
