package de.zubringer.delivery;

import de.zubringer.kernel.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** So many bytes, made while they are read; whoever wants all of them at once fails. */
public record LargeContent(long sizeBytes) implements Content {
  /** No reader of a stream needs more at once. */
  private static final int PIECE_BYTES_MAX = 1024 * 1024;

  @Override
  public InputStream open() {
    return new Stream(sizeBytes);
  }

  @Override
  public byte[] bytes() {
    throw inMemory();
  }

  /** The SHA-256 of all of it, in hex. */
  public String digest() {
    return digest(this);
  }

  /** The SHA-256 of a content, in hex. */
  public static String digest(Content content) {
    try (var in = new DigestInputStream(content.open(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AssertionError inMemory() {
    return new AssertionError("the whole attachment was wanted in memory");
  }

  private static final class Stream extends InputStream {
    private final long size;
    private long at;

    Stream(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      return at < size ? (int) ((at++ * 31) >> 3) & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (length > 0 && at == size) {
        return -1;
      }
      var count = (int) Math.min(length, size - at);
      for (var i = 0; i < count; i++) {
        into[offset + i] = (byte) read();
      }
      return count;
    }

    @Override
    public byte[] readAllBytes() {
      throw inMemory();
    }

    @Override
    public byte[] readNBytes(int length) throws IOException {
      if (length > PIECE_BYTES_MAX) {
        throw inMemory();
      }
      return super.readNBytes(length);
    }

    @Override
    public long transferTo(OutputStream out) throws IOException {
      if (out instanceof ByteArrayOutputStream) {
        throw inMemory();
      }
      return super.transferTo(out);
    }
  }
}
