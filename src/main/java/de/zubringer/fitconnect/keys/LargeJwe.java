package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.PieceStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * The plain bytes of a JWE too large for memory. It is read twice: first to verify its tag, then to
 * release its plain bytes. The JDK decrypts GCM only as a whole, so each piece is decrypted in
 * counter mode (NIST SP 800-38D: what GCM does inside) and encrypted again, which yields the tag it
 * must carry.
 */
public final class LargeJwe implements Content {
  /** Two times 512 bytes in base64url, for keys up to 8192 bits. */
  private static final int WRAPPED_CHARS_MAX = 1366;

  private static final int SHORT_CHARS_MAX = 64;
  private static final int STEP_BYTES = 64 * 1024;

  private final Content sealed;
  private final Opened opened;
  private final String tag;
  private final Measure measure;

  private LargeJwe(Content sealed, Opened opened, String tag, Measure measure) {
    this.sealed = sealed;
    this.opened = opened;
    this.tag = tag;
    this.measure = measure;
  }

  private record Opened(
      SecretKey contentKey, byte[] nonce, byte[] additional, boolean isCompressed) {}

  /** Size and hash of plain bytes that pass by, up to a bound. */
  private static final class Measure {
    private final MessageDigest digest = newDigest();
    private final long bytesMax;
    private final Reason beyond;
    private long bytes;
    private String sha512 = "";

    Measure(long bytesMax, Reason beyond) {
      this.bytesMax = bytesMax;
      this.beyond = beyond;
    }

    void take(byte[] plain, int count) throws ProtocolFault {
      bytes += count;
      if (bytes > bytesMax) {
        throw new ProtocolFault(beyond, "more plain bytes than allowed");
      }
      digest.update(plain, 0, count);
    }

    Measure done() {
      sha512 = HexFormat.of().formatHex(digest.digest());
      return this;
    }
  }

  /**
   * Reads all of it and verifies the tag; releases nothing.
   *
   * @param sealed the characters of the compact JWE
   * @param bytesMax more plain bytes than this are a fault ({@link Reason#TOO_LARGE})
   * @param mayBeCompressed whether {@code zip: DEF} is taken, up to the growth of a form
   */
  public static LargeJwe verify(
      Content sealed, Collection<PrivateJwk> keys, long bytesMax, boolean mayBeCompressed)
      throws ProtocolFault, IOException {
    try (var in = sealed.open()) {
      var segments = new JweSegments(in);
      var opened = open(segments, keys, mayBeCompressed);
      var measure = new Measure(bytesMax, Reason.TOO_LARGE);
      var again = again(opened);
      var counter = counter(opened);
      while (!segments.isOver()) {
        var plain = counter.update(segments.bytes());
        if (plain != null) {
          measure.take(plain, plain.length);
          again.update(plain);
        }
      }
      var tag = segments.text(SHORT_CHARS_MAX);
      if (!segments.isAtEnd()) {
        throw new ProtocolFault(Reason.MALFORMED, "not a compact JWE");
      }
      requireTag(again.doFinal(), tag);
      return opened.isCompressed()
          ? inflated(sealed, opened, tag, bytesMax)
          : new LargeJwe(sealed, opened, tag, measure.done());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES and SHA-512", e);
    }
  }

  /** What was compressed is measured as it will be released. */
  private static LargeJwe inflated(Content sealed, Opened opened, String tag, long bytesMax)
      throws ProtocolFault, IOException {
    var most = Inflation.bytesMax(sealed.sizeBytes());
    var measure =
        most < bytesMax
            ? new Measure(most, Reason.NOT_DECRYPTABLE)
            : new Measure(bytesMax, Reason.TOO_LARGE);
    var jwe = new LargeJwe(sealed, opened, tag, measure);
    var step = new byte[STEP_BYTES];
    try (var in = jwe.open()) {
      for (var count = in.read(step); count >= 0; count = in.read(step)) {
        measure.take(step, count);
      }
    } catch (ZipException | EOFException e) {
      throw new ProtocolFault(Reason.NOT_DECRYPTABLE, "the compressed content is damaged");
    }
    measure.done();
    return jwe;
  }

  /**
   * The fifth segment as it stands there, verified or not; empty if there is none of a tag's size.
   */
  public static String lastSegment(Content sealed) throws IOException {
    try (var in = sealed.open()) {
      in.skipNBytes(Math.max(0, sealed.sizeBytes() - SHORT_CHARS_MAX));
      var end = new String(in.readNBytes(SHORT_CHARS_MAX), StandardCharsets.ISO_8859_1);
      return end.substring(end.lastIndexOf('.') + 1);
    }
  }

  /** The fifth segment. */
  public String authenticationTag() {
    return tag;
  }

  /** Over the plain bytes, lower-case hex, as metadata carries it. */
  public String sha512() {
    return measure.sha512;
  }

  @Override
  public long sizeBytes() {
    return measure.bytes;
  }

  /** The plain bytes, piece by piece. */
  @Override
  public InputStream open() throws IOException {
    try {
      var plain = new Plain(sealed.open());
      return opened.isCompressed() ? inflating(plain) : plain;
    } catch (ProtocolFault | GeneralSecurityException e) {
      throw new IOException("the JWE is not the one that was verified", e);
    }
  }

  private static InputStream inflating(InputStream deflated) {
    return new InflaterInputStream(deflated, new Inflater(true), STEP_BYTES) {
      @Override
      public void close() throws IOException {
        super.close();
        inf.end();
      }
    };
  }

  private final class Plain extends PieceStream {
    private final InputStream in;
    private final JweSegments segments;
    private final Cipher counter;

    Plain(InputStream in) throws IOException, ProtocolFault, GeneralSecurityException {
      this.in = in;
      this.segments = new JweSegments(in);
      this.counter = counter(opened);
      segments.text(Jwe.HEADER_CHARS_MAX);
      segments.text(WRAPPED_CHARS_MAX);
      segments.text(SHORT_CHARS_MAX);
    }

    @Override
    protected byte @Nullable [] next() throws IOException {
      if (segments.isOver()) {
        return null;
      }
      try {
        var plain = counter.update(segments.bytes());
        if (segments.isOver() && !segments.text(SHORT_CHARS_MAX).equals(tag)) {
          throw new IOException("the JWE is not the one that was verified");
        }
        return plain == null ? new byte[0] : plain;
      } catch (ProtocolFault e) {
        throw new IOException("the JWE is not the one that was verified", e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private static Opened open(
      JweSegments segments, Collection<PrivateJwk> keys, boolean mayBeCompressed)
      throws ProtocolFault, IOException {
    var protectedText = segments.text(Jwe.HEADER_CHARS_MAX);
    var header = Jwe.readHeader(Jwe.decode(protectedText), mayBeCompressed);
    var wrapped = Jwe.decode(segments.text(WRAPPED_CHARS_MAX));
    var nonce =
        Jwe.decodeExactly(segments.text(SHORT_CHARS_MAX), ContentCipher.NONCE_BYTES, "nonce");
    return new Opened(
        Jwe.contentKey(header, wrapped, keys),
        nonce,
        protectedText.getBytes(StandardCharsets.US_ASCII),
        header.isCompressed());
  }

  /** The end of what was encrypted again is the tag that belongs to the plain bytes. */
  private static void requireTag(byte[] made, String given) throws ProtocolFault {
    var right = Arrays.copyOfRange(made, made.length - ContentCipher.TAG_BYTES, made.length);
    var said = Jwe.decodeExactly(given, ContentCipher.TAG_BYTES, "authentication tag");
    if (!MessageDigest.isEqual(right, said)) {
      throw new ProtocolFault(Reason.NOT_DECRYPTABLE, "the content was changed or cut");
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

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-512", e);
    }
  }
}
