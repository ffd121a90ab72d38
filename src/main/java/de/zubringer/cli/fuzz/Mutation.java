package de.zubringer.cli.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Spoils texts and bytes the way attackers and broken programs do; the same seed spoils them the
 * same way again.
 */
final class Mutation {
  private static final int STEPS_MAX = 4;

  /** What parsers stumble over. */
  private static final List<String> TOKENS =
      List.of(
          "",
          "\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "null",
          "true",
          "-1",
          "0",
          "1e999999999",
          "9".repeat(400),
          "-9223372036854775809",
          "\\u0000",
          "\\ud800",
          "\u0000",
          "\ufeff",
          "\u00e9",
          "=",
          "+",
          "/",
          ".",
          "..",
          "../",
          "%2e",
          "\n",
          "\r\n",
          " ",
          "*",
          "[".repeat(3_000),
          "{\"x\":".repeat(3_000),
          "A".repeat(20_000),
          "{\"x\":1,\"x\":2}",
          "urn:",
          "1-1-1-1-1");

  private final RandomGenerator random;

  Mutation(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** One to four changes. */
  byte[] of(byte[] original) {
    var spoiled = original;
    for (var step = random.nextInt(STEPS_MAX); step >= 0; step--) {
      spoiled = changed(spoiled);
    }
    return spoiled;
  }

  String of(String original) {
    return new String(of(original.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  /** A compact JWS or JWE, spoiled as text, in what a segment encodes, or in its segments. */
  String compact(String original) {
    var parts = original.split("\\.", -1);
    var one = random.nextInt(parts.length);
    switch (random.nextInt(4)) {
      case 0 -> {
        return of(original);
      }
      case 1 -> parts[one] = parts[random.nextInt(parts.length)];
      case 2 -> parts[one] = "";
      default -> parts[one] = encode(of(decode(parts[one])));
    }
    return String.join(".", parts);
  }

  private byte[] changed(byte[] bytes) {
    var from = random.nextInt(bytes.length + 1);
    var to = from + random.nextInt(Math.min(64, bytes.length - from) + 1);
    var piece = Arrays.copyOfRange(bytes, from, to);
    return switch (random.nextInt(7)) {
      case 0 -> flipped(bytes);
      case 1 -> joined(bytes, from, new byte[0], to);
      case 2 -> joined(bytes, from, joined(piece, piece.length, piece, piece.length), to);
      case 3 -> joined(bytes, from, token(), from);
      case 4 -> joined(bytes, from, token(), to);
      case 5 -> Arrays.copyOf(bytes, from);
      default -> joined(bytes, from, otherCase(piece), to);
    };
  }

  private byte[] flipped(byte[] bytes) {
    var copy = bytes.clone();
    if (copy.length > 0) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private byte[] token() {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] otherCase(byte[] piece) {
    var text = new String(piece, StandardCharsets.ISO_8859_1);
    var upper = text.toUpperCase(Locale.ROOT);
    var other = upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper;
    return other.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The beginning, something else, and the rest from an index on. */
  private static byte[] joined(byte[] bytes, int end, byte[] between, int rest) {
    var all = new ByteArrayOutputStream(bytes.length + between.length);
    all.write(bytes, 0, end);
    all.writeBytes(between);
    all.write(bytes, rest, bytes.length - rest);
    return all.toByteArray();
  }

  private static byte[] decode(String segment) {
    return Base64.getUrlDecoder().decode(segment);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
