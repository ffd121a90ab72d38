package de.zubringer.delivery.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A plain address such as {@code steuern@musterstadt.example}; no name beside it, no quotes. */
record MailAddress(String text, String domain) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,8}"
              + "@(?<domain>"
              + Domains.NAME
              + ")");

  /** More readers than this is a distribution list, which the mail server keeps. */
  private static final int ADDRESSES_MAX = 10;

  static Optional<MailAddress> of(String written) {
    var match = ADDRESS.matcher(written.strip());
    return match.matches()
        ? Optional.of(
            new MailAddress(match.group(), match.group("domain").toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Several with a comma; empty unless every one is an address. */
  static List<MailAddress> all(String written) {
    var all = Stream.of(written.split(",", ADDRESSES_MAX + 1)).map(MailAddress::of).toList();
    return all.size() <= ADDRESSES_MAX && all.stream().allMatch(Optional::isPresent)
        ? all.stream().flatMap(Optional::stream).toList()
        : List.of();
  }
}
