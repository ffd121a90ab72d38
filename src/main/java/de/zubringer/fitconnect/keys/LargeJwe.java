package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/**
 * A JWE too large for memory. It is read twice: first to verify its tag, then to release its plain
 * bytes. The JDK decrypts GCM only as a whole, so each piece is decrypted in counter mode (NIST SP
 * 800-38D: what GCM does inside) and encrypted again, which yields the tag it must carry.
 */
public final class LargeJwe {
  /** Two times 512 bytes in base64url, for keys up to 8192 bits. */
  private static final int WRAPPED_CHARS_MAX = 1366;

  private static final int SHORT_CHARS_MAX = 64;

  private final Source source;
  private final SecretKey contentKey;
  private final byte[] nonce;
  private final String tag;
  private final String sha512;
  private final long sizeBytes;

  /** Where the characters of the JWE lie; may be opened again and gives the same each time. */
  public interface Source {
    InputStream open() throws IOException;
  }

  /** Takes a piece of plain bytes. */
  private interface Sink {
    void take(byte[] plain) throws ProtocolFault, IOException, GeneralSecurityException;
  }

  /** Counts plain bytes up to a bound. */
  private static final class Counted implements Sink {
    private final long bytesMax;
    private long bytes;

    Counted(long bytesMax) {
      this.bytesMax = bytesMax;
    }

    @Override
    public void take(byte[] plain) throws ProtocolFault {
      bytes += plain.length;
      if (bytes > bytesMax) {
        throw new ProtocolFault(Reason.TOO_LARGE, "more plain bytes than allowed");
      }
    }
  }

  private LargeJwe(Source source, Opened opened, String tag, String sha512, long sizeBytes) {
    this.source = source;
    this.contentKey = opened.contentKey();
    this.nonce = opened.nonce();
    this.tag = tag;
    this.sha512 = sha512;
    this.sizeBytes = sizeBytes;
  }

  private record Opened(SecretKey contentKey, byte[] nonce, byte[] additional) {}

  /**
   * Reads all of it and verifies the tag; releases nothing.
   *
   * @param bytesMax more plain bytes than this are a fault
   */
  public static LargeJwe verify(Source source, Collection<PrivateJwk> keys, long bytesMax)
      throws ProtocolFault, IOException {
    try (var in = source.open()) {
      var segments = new JweSegments(in);
      var opened = open(segments, keys);
      var again = again(opened);
      var digest = MessageDigest.getInstance("SHA-512");
      var counted = new Counted(bytesMax);
      each(
          segments,
          opened,
          plain -> {
            counted.take(plain);
            digest.update(plain);
            again.update(plain);
          });
      var given = segments.text(SHORT_CHARS_MAX);
      if (!segments.isAtEnd()) {
        throw new ProtocolFault(Reason.MALFORMED, "not a compact JWE");
      }
      requireTag(again.doFinal(), given);
      return new LargeJwe(
          source, opened, given, HexFormat.of().formatHex(digest.digest()), counted.bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES and SHA-512", e);
    }
  }

  /** The fifth segment. */
  public String authenticationTag() {
    return tag;
  }

  /** Over the plain bytes, lower-case hex, as metadata carries it. */
  public String sha512() {
    return sha512;
  }

  public long sizeBytes() {
    return sizeBytes;
  }

  /** Writes the plain bytes, piece by piece. */
  public void copyTo(OutputStream out) throws ProtocolFault, IOException {
    try (var in = source.open()) {
      var segments = new JweSegments(in);
      segments.text(Jwe.HEADER_CHARS_MAX);
      segments.text(WRAPPED_CHARS_MAX);
      segments.text(SHORT_CHARS_MAX);
      each(segments, new Opened(contentKey, nonce, new byte[0]), out::write);
      if (!segments.text(SHORT_CHARS_MAX).equals(tag)) {
        throw new IOException("the JWE is not the one that was verified");
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES", e);
    }
  }

  private static Opened open(JweSegments segments, Collection<PrivateJwk> keys)
      throws ProtocolFault, IOException {
    var protectedText = segments.text(Jwe.HEADER_CHARS_MAX);
    var header = Jwe.readHeader(Jwe.decode(protectedText), false);
    var wrapped = Jwe.decode(segments.text(WRAPPED_CHARS_MAX));
    var nonce =
        Jwe.decodeExactly(segments.text(SHORT_CHARS_MAX), ContentCipher.NONCE_BYTES, "nonce");
    return new Opened(
        Jwe.contentKey(header, wrapped, keys),
        nonce,
        protectedText.getBytes(StandardCharsets.US_ASCII));
  }

  /** The end of what was encrypted again is the tag that belongs to the plain bytes. */
  private static void requireTag(byte[] made, String given) throws ProtocolFault {
    var right = Arrays.copyOfRange(made, made.length - ContentCipher.TAG_BYTES, made.length);
    var said = Jwe.decodeExactly(given, ContentCipher.TAG_BYTES, "authentication tag");
    if (!MessageDigest.isEqual(right, said)) {
      throw new ProtocolFault(Reason.NOT_DECRYPTABLE, "the content was changed or cut");
    }
  }

  private static void each(JweSegments segments, Opened opened, Sink sink)
      throws ProtocolFault, IOException, GeneralSecurityException {
    var counter = counter(opened);
    while (!segments.isOver()) {
      var plain = counter.update(segments.bytes());
      if (plain != null) {
        sink.take(plain);
      }
    }
  }

  /** GCM encrypts with the nonce and a counter of 32 bits that begins with 2. */
  private static Cipher counter(Opened opened) throws GeneralSecurityException {
    var block = Arrays.copyOf(opened.nonce(), 16);
    block[15] = 2;
    var cipher = Cipher.getInstance("AES/CTR/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, opened.contentKey(), new IvParameterSpec(block));
    return cipher;
  }

  private static Cipher again(Opened opened) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        opened.contentKey(),
        new GCMParameterSpec(ContentCipher.TAG_BYTES * Byte.SIZE, opened.nonce()));
    cipher.updateAAD(opened.additional());
    return cipher;
  }
}
