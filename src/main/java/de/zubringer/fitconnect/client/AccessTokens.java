package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The access token of one client (OAuth 2.0 client credentials): kept until shortly before it ends.
 * The secret goes in the body and no scope is asked for, as the documentation advises.
 */
final class AccessTokens {
  private static final String WHAT = "Logging in to the Zustelldienst";

  /** A call begun with a token that is about to end would fail for nothing. */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private static final long LIFETIME_SECONDS_MAX = 24L * 60 * 60;

  private final Transport transport;
  private final URI address;
  private final Credentials credentials;
  private final InstantSource clock;
  private @Nullable Token token;

  private record Token(String value, Instant until) {}

  AccessTokens(Transport transport, URI address, Credentials credentials, InstantSource clock) {
    this.transport = transport;
    this.address = address;
    this.credentials = credentials;
    this.clock = clock;
  }

  synchronized String current() throws FitConnectUnavailable, FitConnectRefused {
    var known = token;
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = fetch();
      token = known;
    }
    return known.value();
  }

  /** Forgets a token the service did not take; one that came in between stays. */
  synchronized void forget(String refused) {
    if (token != null && token.value().equals(refused)) {
      token = null;
    }
  }

  private Token fetch() throws FitConnectUnavailable, FitConnectRefused {
    var body =
        "grant_type=client_credentials&client_id="
            + encode(credentials.clientId())
            + "&client_secret="
            + encode(credentials.clientSecret());
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    var answer = transport.json(request, WHAT);
    var seconds = answer.path("expires_in").longValueOpt().orElse(0);
    var lifetime = Duration.ofSeconds(Math.clamp(seconds, 0, LIFETIME_SECONDS_MAX));
    try {
      var value = StrictJson.text(answer, "access_token");
      return new Token(value, clock.instant().plus(lifetime).minus(MARGIN));
    } catch (ProtocolFault e) {
      throw Transport.unreadable(WHAT, e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
