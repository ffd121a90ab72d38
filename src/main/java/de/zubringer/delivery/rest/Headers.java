package de.zubringer.delivery.rest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of headers an installation may choose (RFC 9110 §5.1). */
final class Headers {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");

  /** Those that say how and where a message goes, or that we write ourselves. */
  private static final Set<String> TAKEN =
      Set.of(
          "accept",
          "connection",
          "content-length",
          "content-type",
          "cookie",
          "expect",
          "forwarded",
          "host",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "via");

  private Headers() {}

  static boolean isFree(String name) {
    return NAME.matcher(name).matches() && !TAKEN.contains(name.toLowerCase(Locale.ROOT));
  }
}
