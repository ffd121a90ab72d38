package de.zubringer.delivery.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where applications may go by mail that nobody encrypts end to end: the domains whose mail servers
 * belong to the house or a protected network of the administration.
 */
record Domains(Set<String> names) {
  /** A name with at least one dot (RFC 1035 §2.3.1). */
  static final String NAME =
      "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
          + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){1,8}";

  private static final Pattern ONE = Pattern.compile(NAME);
  private static final int DOMAINS_MAX = 50;

  Domains {
    names = Set.copyOf(names);
  }

  /** Several with a comma; empty unless every one is a domain. */
  static Optional<Domains> of(String written) {
    var all = Stream.of(written.split(",", DOMAINS_MAX + 1)).map(String::strip).toList();
    return all.size() <= DOMAINS_MAX && all.stream().allMatch(one -> ONE.matcher(one).matches())
        ? Optional.of(
            new Domains(
                all.stream().map(one -> one.toLowerCase(Locale.ROOT)).collect(Collectors.toSet())))
        : Optional.empty();
  }

  /** A domain below an allowed one is another one: it may lead to another server. */
  boolean allow(MailAddress address) {
    return names.contains(address.domain());
  }
}
