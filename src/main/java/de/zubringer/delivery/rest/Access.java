package de.zubringer.delivery.rest;

import de.zubringer.delivery.Redirects;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How we log in at a target, as the settings of its installation say; everything in it is safe to
 * stand in a header.
 *
 * @param user name, or id of the client
 * @param secret password, key or token
 * @param header that carries a key
 * @param tokens where a token is got; empty unless it is got
 * @param scope of a token; may be empty
 */
record Access(
    Way way, String user, String secret, String header, Optional<URI> tokens, String scope) {
  private static final String KEY_HEADER = "X-API-Key";

  /** Visible ASCII, as RFC 6750 §2.1 and every proxy take it. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,8192}");

  /** Without signs that end a header. */
  private static final Pattern WORD = Pattern.compile("\\P{Cntrl}{1,1024}");

  private static final Pattern SCOPE = Pattern.compile("[\\x21-\\x7e ]{0,1024}");

  /** Of the setting {@code anmeldung}. */
  enum Way {
    NONE("keine"),
    BASIC("basic"),
    BEARER("bearer"),
    KEY("schluessel"),
    OAUTH2("oauth2"),
    CERTIFICATE("zertifikat");

    private final String word;

    Way(String word) {
      this.word = word;
    }
  }

  /** The settings of one installation. */
  private record Settings(String system, Map<String, String> all, Redirects redirects) {
    Outcome<String> needed(String name, Pattern allowed) {
      var value = value(name);
      if (value.isEmpty()) {
        return Outcome.held(Finding.error("target-setting-missing", "", system, name));
      }
      return allowed.matcher(value).matches() ? Outcome.done(value) : invalid();
    }

    String value(String name) {
      return all.getOrDefault(name, "").strip();
    }

    <T> Outcome<T> invalid() {
      return Outcome.held(Finding.error("target-access-invalid", "", system));
    }
  }

  static Outcome<Access> of(String system, Map<String, String> all, Redirects redirects) {
    var settings = new Settings(system, all, redirects);
    var way = way(settings);
    if (way.isEmpty()) {
      return Outcome.held(Finding.error("target-log-in-unknown", "", system));
    }
    return switch (way.get()) {
      case NONE, CERTIFICATE -> Outcome.done(plain(way.get(), "", ""));
      case BEARER ->
          settings
              .needed("zugang", TOKEN)
              .then(token -> Outcome.done(plain(Way.BEARER, "", token)));
      case BASIC -> named(Way.BASIC, settings);
      case KEY -> key(settings);
      case OAUTH2 -> oauth2(settings);
    };
  }

  /** Where nothing is said, whatever is there as a token is shown. */
  private static Optional<Way> way(Settings settings) {
    var word = settings.value("anmeldung");
    if (word.isEmpty()) {
      return Optional.of(settings.value("zugang").isEmpty() ? Way.NONE : Way.BEARER);
    }
    return Arrays.stream(Way.values()).filter(way -> way.word.equals(word)).findFirst();
  }

  private static Access plain(Way way, String user, String secret) {
    return new Access(way, user, secret, "", Optional.empty(), "");
  }

  private static Outcome<Access> named(Way way, Settings settings) {
    return settings
        .needed("benutzer", WORD)
        .then(
            user ->
                settings
                    .needed("zugang", WORD)
                    .then(secret -> Outcome.done(plain(way, user, secret))));
  }

  private static Outcome<Access> key(Settings settings) {
    var written = settings.value("schluesselKopf");
    var header = written.isEmpty() ? KEY_HEADER : written;
    return Headers.isFree(header)
        ? settings
            .needed("zugang", TOKEN)
            .then(key -> Outcome.done(new Access(Way.KEY, "", key, header, Optional.empty(), "")))
        : settings.invalid();
  }

  private static Outcome<Access> oauth2(Settings settings) {
    var scope = settings.value("umfang");
    if (!SCOPE.matcher(scope).matches()) {
      return settings.invalid();
    }
    return named(Way.OAUTH2, settings)
        .then(
            named ->
                settings
                    .needed("tokenAdresse", WORD)
                    .then(
                        written ->
                            RestAddress.base(written, settings.redirects())
                                .map(
                                    address ->
                                        Outcome.done(
                                            new Access(
                                                Way.OAUTH2,
                                                named.user(),
                                                named.secret(),
                                                "",
                                                Optional.of(address),
                                                scope)))
                                .orElseGet(
                                    () ->
                                        Outcome.held(
                                            Finding.error(
                                                "target-address-invalid",
                                                "",
                                                settings.system())))));
  }

  /** Nothing of it: it is secret. */
  @Override
  public String toString() {
    return "Access[" + way.word + "]";
  }
}
