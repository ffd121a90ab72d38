package de.zubringer.zustelldienst.submissions;

import de.zubringer.zustelldienst.wire.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An attachment that came in: kept in a file until it is stored, so that its size costs nothing.
 */
record Upload(Path file, JweScan scan, long size) implements AutoCloseable {
  private static final int BUFFER_BYTES = 64 * 1024;

  /** Reads to the end; what is longer than allowed is refused as soon as that shows. */
  static Upload receive(InputStream in, long bytesMax) {
    try {
      var file = Files.createTempFile("zustelldienst", ".jwe");
      var scan = new JweScan();
      try {
        return new Upload(file, scan, copy(in, file, scan, bytesMax));
      } catch (IOException | Refusal e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw Refusal.malformed("The body broke off.");
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long copy(InputStream in, Path file, JweScan scan, long bytesMax)
      throws IOException {
    var buffer = new byte[BUFFER_BYTES];
    var size = 0L;
    try (var out = Files.newOutputStream(file)) {
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > bytesMax) {
          throw Refusal.tooLarge();
        }
        scan.accept(buffer, read);
        out.write(buffer, 0, read);
      }
    }
    return size;
  }
}
