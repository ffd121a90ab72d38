package de.zubringer.delivery.rest;

import de.zubringer.kernel.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What is sent, piece by piece: nothing of an attachment is ever in memory as a whole. */
final class Body implements Content {
  private final List<Content> pieces = new ArrayList<>();

  Body add(byte[] bytes, int from, int to) {
    pieces.add(Content.of(Arrays.copyOfRange(bytes, from, to)));
    return this;
  }

  Body add(String text) {
    pieces.add(Content.of(text.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  Body addBase64(Content content) {
    pieces.add(new InBase64(content));
    return this;
  }

  @Override
  public long sizeBytes() {
    return pieces.stream().mapToLong(Content::sizeBytes).sum();
  }

  @Override
  public InputStream open() {
    return new Stream(pieces);
  }

  private record InBase64(Content plain) implements Content {
    @Override
    public long sizeBytes() {
      return Base64Stream.sizeBytes(plain.sizeBytes());
    }

    @Override
    public InputStream open() throws IOException {
      return new Base64Stream(plain.open());
    }
  }

  /** One piece after the other, each opened when it is its turn. */
  private static final class Stream extends InputStream {
    private final List<Content> left;
    private InputStream now = new ByteArrayInputStream(new byte[0]);

    Stream(List<Content> pieces) {
      this.left = new ArrayList<>(pieces);
      Collections.reverse(left);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      var count = now.read(into, offset, length);
      while (count < 0 && !left.isEmpty()) {
        now.close();
        now = left.removeLast().open();
        count = now.read(into, offset, length);
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      now.close();
    }
  }
}
