package de.zubringer.bench.journey;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * As little of HTTP/1.1 as two programs need that know each other: a head and a body of known
 * length. What the generator and the target cost is taken from the same processors.
 */
final class HttpLines {
  private static final int HEAD_BYTES_MAX = 16 * 1024;

  private final InputStream in;
  private final byte[] head = new byte[HEAD_BYTES_MAX];

  HttpLines(InputStream in) {
    this.in = in;
  }

  /** A message; the head is without its last empty line. */
  record Message(String head, String body) {
    Optional<String> header(String name) {
      var start =
          head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name.toLowerCase(Locale.ROOT) + ":");
      if (start < 0) {
        return Optional.empty();
      }
      var from = start + name.length() + 3;
      var end = head.indexOf("\r\n", from);
      return Optional.of(head.substring(from, end < 0 ? head.length() : end).strip());
    }

    int status() {
      return Integer.parseInt(head.substring(9, 12));
    }
  }

  /** Empty if the other side has ended. */
  Optional<Message> next() throws IOException {
    var length = 0;
    while (!ended(length)) {
      var read = in.read();
      if (read < 0) {
        return Optional.empty();
      }
      head[length++] = (byte) read;
    }
    var text = new String(head, 0, length - 4, StandardCharsets.ISO_8859_1);
    var size = new Message(text, "").header("content-length").map(Integer::parseInt);
    var body = size.isPresent() ? exactly(size.get()) : chunks(text);
    return Optional.of(new Message(text, body));
  }

  private boolean ended(int length) {
    return length >= 4
        && head[length - 1] == '\n'
        && head[length - 2] == '\r'
        && head[length - 3] == '\n';
  }

  private String chunks(String text) throws IOException {
    var isChunked = text.toLowerCase(Locale.ROOT).contains("\r\ntransfer-encoding: chunked");
    var body = new StringBuilder();
    while (isChunked) {
      var size = Integer.parseInt(line(), 16);
      body.append(exactly(size));
      line();
      if (size == 0) {
        break;
      }
    }
    return body.toString();
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException();
      }
      line.append((char) read);
    }
    return line.toString().strip();
  }

  private String exactly(int bytes) throws IOException {
    var body = in.readNBytes(bytes);
    if (body.length < bytes) {
      throw new EOFException();
    }
    return new String(body, StandardCharsets.UTF_8);
  }
}
