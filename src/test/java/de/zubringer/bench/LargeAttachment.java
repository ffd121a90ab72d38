package de.zubringer.bench;

import static de.zubringer.bench.FitConnectBench.say;
import static java.nio.charset.StandardCharsets.US_ASCII;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.Crypto;
import de.zubringer.fitconnect.keys.LargeJwe;
import de.zubringer.kernel.Content;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * An attachment of 200 MB: piece by piece from a file into a file, with verified tag and SHA-512,
 * beside plain Base64 decoding and AES-GCM of the same bytes in memory.
 */
public final class LargeAttachment {
  static final int BYTES = 200 * 1024 * 1024;
  private static final int PIECE = 3 * 256 * 1024;
  private static final int TIMES = 3;
  private static final byte[] NONCE = new byte[12];
  private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private LargeAttachment() {}

  public static void main(String[] arguments)
      throws IOException, GeneralSecurityException, ProtocolFault {
    Locale.setDefault(Locale.ROOT);
    var file = Path.of(arguments[1]);
    var keys = BenchKeys.read(Files.readAllBytes(Path.of(arguments[2])));
    switch (arguments[0]) {
      case "make" -> make(file, keys);
      case "piecewise" -> piecewise(file, keys);
      default -> whole(file);
    }
  }

  private static void make(Path file, BenchKeys keys) throws IOException, GeneralSecurityException {
    var header =
        StrictJson.object()
            .put("alg", "RSA-OAEP-256")
            .put("enc", "A256GCM")
            .put("kid", keys.encryption().kid())
            .put("cty", "application/json");
    var text = ENCODER.encodeToString(StrictJson.bytes(header));
    var seal = Cipher.getInstance("AES/GCM/NoPadding");
    seal.init(Cipher.ENCRYPT_MODE, KEY, new GCMParameterSpec(128, NONCE));
    seal.updateAAD(text.getBytes(US_ASCII));
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write((text + "." + ENCODER.encodeToString(wrapped(keys)) + ".").getBytes(US_ASCII));
      out.write((ENCODER.encodeToString(NONCE) + ".").getBytes(US_ASCII));
      out.write(("." + ENCODER.encodeToString(content(seal, out))).getBytes(US_ASCII));
    }
  }

  /** Gives the tag. */
  private static byte[] content(Cipher seal, OutputStream out)
      throws IOException, GeneralSecurityException {
    var random = new Random(1);
    var piece = new byte[PIECE];
    for (var left = BYTES; left > 0; left -= PIECE) {
      random.nextBytes(piece);
      out.write(ENCODER.encode(seal.update(piece, 0, Math.min(PIECE, left))));
    }
    var rest = seal.doFinal();
    if (rest.length != 16) {
      throw new GeneralSecurityException("the pieces are no multiple of a block");
    }
    return rest;
  }

  private static byte[] wrapped(BenchKeys keys) throws GeneralSecurityException {
    var wrap = Crypto.oaep();
    wrap.init(
        Cipher.ENCRYPT_MODE,
        keys.encryption().publicHalf().key(),
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
    return wrap.doFinal(KEY.getEncoded());
  }

  private static void piecewise(Path file, BenchKeys keys) throws IOException, ProtocolFault {
    var out = Files.createTempFile("bench", ".plain");
    try {
      for (var time = 0; time < TIMES; time++) {
        var start = System.nanoTime();
        var jwe = LargeJwe.verify(Content.of(file), List.of(keys.encryption()), BYTES, false);
        var verified = System.nanoTime();
        try (var plain = Files.newOutputStream(out);
            var in = jwe.open()) {
          in.transferTo(plain);
        }
        say(
            "200 MB piece by piece: %.2f s until the tag is verified, %.2f s until released"
                .formatted(seconds(start, verified), seconds(start, System.nanoTime())));
      }
      say(
          "  heap %d MB, at its peak %d MB used"
              .formatted(Runtime.getRuntime().maxMemory() >> 20, peak() >> 20));
    } finally {
      Files.deleteIfExists(out);
    }
  }

  private static void whole(Path file) throws IOException, GeneralSecurityException {
    var segments = Files.readString(file, US_ASCII).split("\\.", -1);
    for (var time = 0; time < TIMES; time++) {
      var start = System.nanoTime();
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, KEY, new GCMParameterSpec(128, NONCE));
      cipher.updateAAD(segments[0].getBytes(US_ASCII));
      cipher.update(Base64.getUrlDecoder().decode(segments[3]));
      var plain = cipher.doFinal(Base64.getUrlDecoder().decode(segments[4]));
      say(
          "200 MB as a whole, Base64 and AES-GCM only: %.2f s (%d bytes)"
              .formatted(seconds(start, System.nanoTime()), plain.length));
    }
    say(
        "  heap %d MB, at its peak %d MB used"
            .formatted(Runtime.getRuntime().maxMemory() >> 20, peak() >> 20));
  }

  static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
