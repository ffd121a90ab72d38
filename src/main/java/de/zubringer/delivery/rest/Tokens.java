package de.zubringer.delivery.rest;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens of targets, got with the credentials of a client (OAuth 2.0, RFC 6749 §4.4) and kept in
 * memory alone, for as long as they hold.
 */
final class Tokens {
  /** Where nothing is said how long a token holds. */
  private static final Duration USUAL = Duration.ofMinutes(5);

  /** What is said beyond it is not believed: a secret taken back should not go on for days. */
  private static final Duration LONGEST = Duration.ofHours(1);

  /** It must still hold when the call arrives. */
  private static final Duration EARLY = Duration.ofSeconds(30);

  /** A handful for each target; beyond it all are got anew. */
  private static final int TOKENS_MAX = 1_000;

  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,8192}");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Token(String value, Instant until) {
    boolean holds(Instant now) {
      return now.isBefore(until);
    }
  }

  private final Map<String, Token> kept = new ConcurrentHashMap<>();
  private final Calls calls;
  private final InstantSource clock;

  Tokens(Calls calls, InstantSource clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * The token to show.
   *
   * @param isFresh whether the one that is kept was refused
   */
  Outcome<String> token(String system, HttpClient client, Access access, boolean isFresh) {
    var key =
        Clients.digest(
            String.join("\n", tokens(access), access.user(), access.secret(), access.scope()));
    var known = kept.get(key);
    if (known != null && !isFresh && known.holds(clock.instant())) {
      return Outcome.done(known.value());
    }
    return calls
        .send(system, client, request(access), status -> status == 200)
        .then(answer -> token(system, answer))
        .then(token -> kept(key, token));
  }

  private Outcome<String> kept(String key, Token token) {
    if (kept.size() >= TOKENS_MAX) {
      kept.clear();
    }
    kept.put(key, token);
    return Outcome.done(token.value());
  }

  private static String tokens(Access access) {
    return access.tokens().orElseThrow().toString();
  }

  private static HttpRequest request(Access access) {
    var form = "grant_type=client_credentials";
    var scope = access.scope().isEmpty() ? "" : "&scope=" + encoded(access.scope());
    return HttpRequest.newBuilder(access.tokens().orElseThrow())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "application/json")
        .header("Authorization", basic(encoded(access.user()), encoded(access.secret())))
        .POST(BodyPublishers.ofString(form + scope))
        .build();
  }

  /** RFC 7617. */
  static String basic(String user, String password) {
    var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** RFC 6749 §2.3.1: name and secret are encoded before they are put together. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Outcome<Token> token(String system, HttpResponse<byte[]> answer) {
    var status = answer.statusCode();
    if (status / 100 == 5 || RestConnector.PASSING.contains(status)) {
      return Calls.later("token", system, String.valueOf(status));
    }
    if (status != 200) {
      return Outcome.held(
          Finding.error("target-token-refused", "", system, String.valueOf(status)));
    }
    return read(answer.body())
        .map(Outcome::done)
        .orElseGet(() -> Outcome.held(Finding.error("target-token-invalid", "", system)));
  }

  private Optional<Token> read(byte[] answer) {
    try {
      var node = JSON.readTree(answer);
      var isBearer = node.path("token_type").asString("").equalsIgnoreCase("bearer");
      return Optional.of(node.path("access_token").asString(""))
          .filter(token -> isBearer && TOKEN.matcher(token).matches())
          .map(token -> new Token(token, clock.instant().plus(lifetime(node))));
    } catch (JacksonException e) {
      return Optional.empty(); // not JSON: the caller holds the journey
    }
  }

  private static Duration lifetime(JsonNode answer) {
    var said = answer.path("expires_in");
    var seconds = said.isIntegralNumber() ? said.asLong() : USUAL.toSeconds();
    return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST.toSeconds())).minus(EARLY);
  }
}
