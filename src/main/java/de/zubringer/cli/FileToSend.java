package de.zubringer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the user, with the media type its first bytes say. */
record FileToSend(String name, String mediaType, byte[] bytes) {
  /** Encrypted and in base64url it still fits the local Zustelldienst. */
  private static final int BYTES_MAX = 45 * 1024 * 1024;

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  static FileToSend read(Path path) {
    try {
      if (Files.size(path) > BYTES_MAX) {
        throw new CannotGoOn("cli.send.file-large", path.toString());
      }
      var bytes = Files.readAllBytes(path);
      return new FileToSend(String.valueOf(path.getFileName()), mediaType(bytes), bytes);
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.send.file", path.toString());
    }
  }

  /** An attachment is of a kind every office can open. */
  static FileToSend readAttachment(Path path) {
    var file = read(path);
    if (file.mediaType().isEmpty()) {
      throw new CannotGoOn("cli.send.attachment", path.toString());
    }
    return file;
  }

  private static String mediaType(byte[] bytes) {
    if (beginsWith(bytes, PDF)) {
      return "application/pdf";
    }
    if (beginsWith(bytes, JPEG)) {
      return "image/jpeg";
    }
    return beginsWith(bytes, PNG) ? "image/png" : "";
  }

  private static boolean beginsWith(byte[] bytes, byte[] magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (var i = 0; i < magic.length; i++) {
      if (bytes[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
