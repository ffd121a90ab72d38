package de.zubringer.delivery.sftp;

import de.zubringer.kernel.Content;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which keys a server is recognised: written as fingerprints ({@code SHA256:…}, as {@code
 * ssh-keygen -l} says them) or as public keys, several with a comma or on lines of their own. There
 * is no other way to trust a server, least of all at first sight.
 */
record HostKeys(Set<String> fingerprints) {
  private static final Pattern FINGERPRINT = Pattern.compile("(SHA256:[A-Za-z0-9+/]{43})=?");

  /** With or without the name of the server in front, as {@code ssh-keyscan} writes it. */
  private static final Pattern PUBLIC_KEY =
      Pattern.compile(
          "(?:\\S{1,300}\\s+)?(?:ssh|ecdsa)-[A-Za-z0-9@.-]{1,60}\\s+"
              + "(?<key>AAAA[A-Za-z0-9+/]{20,4000}={0,2})(?:\\s.{0,300})?");

  /** A server has a handful of keys. */
  private static final int KEYS_MAX = 20;

  HostKeys {
    fingerprints = Set.copyOf(fingerprints);
  }

  /** Empty unless every one is a fingerprint or a key. */
  static Optional<HostKeys> of(String written) {
    var all = new LinkedHashSet<String>();
    for (var one : written.strip().split("\\s*[,\\n]\\s*", KEYS_MAX + 1)) {
      var fingerprint = fingerprint(one.strip());
      if (fingerprint.isEmpty()) {
        return Optional.empty();
      }
      all.add(fingerprint.get());
    }
    return Optional.of(new HostKeys(all));
  }

  boolean contain(String fingerprint) {
    return fingerprints.contains(fingerprint);
  }

  private static Optional<String> fingerprint(String written) {
    var fingerprint = FINGERPRINT.matcher(written);
    if (fingerprint.matches()) {
      return Optional.of(fingerprint.group(1));
    }
    var key = PUBLIC_KEY.matcher(written);
    return key.matches() ? ofKey(key.group("key")) : Optional.empty();
  }

  private static Optional<String> ofKey(String base64) {
    try {
      var digest = Content.sha256Begun().digest(Base64.getDecoder().decode(base64));
      return Optional.of("SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
