package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import tools.jackson.databind.node.ObjectNode;

/**
 * JWE in compact form as FIT-Connect v2 wants it (RFC 7516): RSA-OAEP-256 with A256GCM, never
 * compressed, a fresh content key and nonce for every artefact.
 */
public final class Jwe {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  /** A protected header has four short members. */
  static final int HEADER_CHARS_MAX = 4096;

  private static final int SEGMENTS = 5;

  /** Protected header; kid and cty are empty where the sender left them out. */
  public record Header(Optional<String> kid, Optional<String> contentType, boolean isCompressed) {}

  private record Parsed(
      Header header, String protectedText, byte[] key, byte[] nonce, byte[] text, byte[] tag) {}

  private Jwe() {}

  /**
   * Encrypts to the holder of the key.
   *
   * @param contentType the media type for {@code cty}, such as application/json
   */
  public static String encrypt(PublicJwk to, String contentType, byte[] plain)
      throws ProtocolFault {
    if (to.use() != KeyUse.ENCRYPTION) {
      throw new ProtocolFault(Reason.BAD_KEY, "not a key for encryption");
    }
    var header = encode(StrictJson.bytes(header(to.kid(), contentType)));
    var contentKey = ContentCipher.newKey();
    var sealed = ContentCipher.seal(contentKey, plain, header.getBytes(StandardCharsets.US_ASCII));
    return String.join(
        ".",
        header,
        encode(KeyWrap.wrap(to.key(), contentKey)),
        encode(sealed.nonce()),
        encode(sealed.text()),
        encode(sealed.tag()));
  }

  /** Decrypts with the key named by kid; if it is not among ours, tries each of ours once. */
  public static byte[] decrypt(String compact, Collection<PrivateJwk> keys) throws ProtocolFault {
    return decrypt(compact, keys, false);
  }

  /**
   * Decrypts; in version 1 the content may have been compressed before.
   *
   * @param mayBeCompressed whether {@code zip: DEF} is taken, up to a bound
   */
  public static byte[] decrypt(String compact, Collection<PrivateJwk> keys, boolean mayBeCompressed)
      throws ProtocolFault {
    var parsed = parse(compact, mayBeCompressed);
    var contentKey = contentKey(parsed.header(), parsed.key(), keys);
    var content =
        ContentCipher.open(
            contentKey,
            new ContentCipher.Sealed(parsed.nonce(), parsed.text(), parsed.tag()),
            parsed.protectedText().getBytes(StandardCharsets.US_ASCII));
    return parsed.header().isCompressed() ? Inflation.of(content) : content;
  }

  /** A signature key beside it is no key for this: without another one the key is missing. */
  static SecretKey contentKey(Header header, byte[] wrapped, Collection<PrivateJwk> ours)
      throws ProtocolFault {
    var keys = ours.stream().filter(key -> key.use() == KeyUse.ENCRYPTION).toList();
    var named = keys.stream().filter(key -> isNamed(header, key)).toList();
    return named.isEmpty()
        ? unwrap(wrapped, keys, Reason.UNKNOWN_KEY)
        : unwrap(wrapped, named, Reason.NOT_DECRYPTABLE);
  }

  /** Reads and checks form and header, as far as one can without the key. */
  public static Header header(String compact) throws ProtocolFault {
    return parse(compact, false).header();
  }

  /** The fifth segment: what the event log says about this artefact. */
  public static String authenticationTag(String compact) throws ProtocolFault {
    return encode(parse(compact, true).tag());
  }

  private static ObjectNode header(String kid, String contentType) {
    return StrictJson.object()
        .put("alg", "RSA-OAEP-256")
        .put("enc", "A256GCM")
        .put("kid", kid)
        .put("cty", contentType);
  }

  private static Parsed parse(String compact, boolean mayBeCompressed) throws ProtocolFault {
    if (compact.length() > Limits.JWE_CHARS_MAX) {
      throw new ProtocolFault(Reason.TOO_LARGE, "JWE too large");
    }
    var parts = compact.split("\\.", SEGMENTS + 1);
    if (parts.length != SEGMENTS || parts[0].length() > HEADER_CHARS_MAX) {
      throw new ProtocolFault(Reason.MALFORMED, "not a compact JWE");
    }
    var header = readHeader(decode(parts[0]), mayBeCompressed);
    var nonce = decodeExactly(parts[2], ContentCipher.NONCE_BYTES, "nonce");
    var tag = decodeExactly(parts[4], ContentCipher.TAG_BYTES, "authentication tag");
    return new Parsed(header, parts[0], decode(parts[1]), nonce, decode(parts[3]), tag);
  }

  static Header readHeader(byte[] json, boolean mayBeCompressed) throws ProtocolFault {
    var header = StrictJson.readObject(json);
    requireValue(header, "alg", "RSA-OAEP-256");
    requireValue(header, "enc", "A256GCM");
    var compressed = mayBeCompressed && "DEF".equals(StrictJson.textOr(header, "zip", ""));
    for (var forbidden : List.of("zip", "crit")) {
      if (header.has(forbidden) && !(compressed && forbidden.equals("zip"))) {
        throw new ProtocolFault(
            Reason.WRONG_ALGORITHM, "Invalid JWE Header '" + forbidden + "': not allowed");
      }
    }
    return new Header(
        header.path("kid").stringValueOpt(), header.path("cty").stringValueOpt(), compressed);
  }

  private static void requireValue(ObjectNode header, String name, String value)
      throws ProtocolFault {
    if (!value.equals(StrictJson.textOr(header, name, ""))) {
      throw new ProtocolFault(
          Reason.WRONG_ALGORITHM, "Invalid JWE Header '" + name + "': must be " + value);
    }
  }

  private static boolean isNamed(Header header, PrivateJwk key) {
    return header.kid().filter(key.kid()::equals).isPresent();
  }

  private static SecretKey unwrap(byte[] wrapped, Collection<PrivateJwk> keys, Reason otherwise)
      throws ProtocolFault {
    for (var key : keys) {
      var found = KeyWrap.unwrap(key, wrapped);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new ProtocolFault(otherwise, "the content key cannot be unwrapped with our keys");
  }

  static byte[] decodeExactly(String segment, int bytes, String what) throws ProtocolFault {
    var decoded = decode(segment);
    if (decoded.length != bytes || !encode(decoded).equals(segment)) {
      throw new ProtocolFault(Reason.MALFORMED, what + " of wrong length");
    }
    return decoded;
  }

  static byte[] decode(String segment) throws ProtocolFault {
    try {
      return DECODER.decode(segment);
    } catch (IllegalArgumentException e) {
      throw new ProtocolFault(Reason.MALFORMED, "not base64url");
    }
  }

  static String encode(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }
}
