package de.zubringer.fitconnect;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signature of a callback: lower-case hex of HMAC-SHA-512 over timestamp, full stop and raw body,
 * keyed with the destination's secret (FIT-Connect documentation, callbacks).
 */
public final class CallbackSignature {
  public static final String TIMESTAMP_HEADER = "callback-timestamp";
  public static final String SIGNATURE_HEADER = "callback-authentication";

  /** Older callbacks are refused (documentation); equally far in the future is no honest clock. */
  private static final Duration AGE_MAX = Duration.ofMinutes(5);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

  private CallbackSignature() {}

  public static String create(String secret, long timestampSeconds, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
      mac.update((timestampSeconds + ".").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-512", e);
    }
  }

  /** Whether both headers are there, the time is near enough and the signature is right. */
  public static boolean isValid(
      String secret,
      @Nullable String timestamp,
      @Nullable String signature,
      byte[] body,
      Instant now) {
    if (signature == null) {
      return false;
    }
    return seconds(timestamp)
        .filter(at -> isNear(at, now))
        .map(at -> isEqual(create(secret, at, body), signature))
        .orElse(false);
  }

  private static Optional<Long> seconds(@Nullable String timestamp) {
    return Optional.ofNullable(timestamp)
        .filter(text -> SECONDS.matcher(text).matches())
        .map(Long::valueOf);
  }

  private static boolean isNear(long seconds, Instant now) {
    return Math.abs(now.getEpochSecond() - seconds) <= AGE_MAX.toSeconds();
  }

  private static boolean isEqual(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
  }
}
