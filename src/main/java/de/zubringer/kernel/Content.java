package de.zubringer.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes that may be too many for memory; opened again, they are the same. */
public interface Content {
  long sizeBytes();

  InputStream open() throws IOException;

  /** All of it in memory; only for what is small by its nature, never for an attachment. */
  default byte[] bytes() {
    try (var in = open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 of it, in hex. */
  default String sha256() throws IOException {
    var digest = sha256Begun();
    try (var in = open()) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of bytes in memory, in hex. */
  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256Begun().digest(bytes));
  }

  /** For what comes bit by bit, or is wanted as bytes. */
  static MessageDigest sha256Begun() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A file that stays as it is. */
  static Content of(Path file) throws IOException {
    var sizeBytes = Files.size(file);
    return new Content() {
      @Override
      public long sizeBytes() {
        return sizeBytes;
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }

  static Content of(byte[] bytes) {
    return new Content() {
      @Override
      public long sizeBytes() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
