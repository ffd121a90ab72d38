package de.zubringer.delivery.rest;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client for each identity, so that connections are never shared between two of them. */
final class Clients {
  private static final Logger LOG = LoggerFactory.getLogger(Clients.class);

  /** Each keeps some connections; an installation has a handful of targets with certificates. */
  private static final int CLIENTS_MAX = 32;

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final HttpClient usual = client(null);

  /** By a digest of the identity; the one not used for longest goes first. */
  private final Map<String, Kept> special =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > CLIENTS_MAX;
        }
      };

  /** A client, and how long its certificate is good. */
  private record Kept(HttpClient client, Instant until) {}

  Clients(InstantSource clock) {
    this.clock = clock;
  }

  Outcome<HttpClient> of(String system, Identity identity) {
    if (identity.isUsual()) {
      return Outcome.done(usual);
    }
    try {
      return Outcome.done(kept(identity, clock.instant()));
    } catch (GeneralSecurityException e) {
      LOG.info("certificate for {} cannot be used: {}", system, e.getClass().getSimpleName());
      return Outcome.held(Finding.error("target-certificate-invalid", "", system));
    }
  }

  /**
   * Opening a certificate takes as long as a delivery: that is done once for as long as it is good.
   * Another certificate, password or anchor makes another identity.
   */
  private synchronized HttpClient kept(Identity identity, Instant now)
      throws GeneralSecurityException {
    var digest =
        digest(identity.certificate() + "\n" + identity.password() + "\n" + identity.anchors());
    var known = special.get(digest);
    if (known != null && !now.isAfter(known.until())) {
      return known.client();
    }
    special.remove(digest);
    var shown = identity.shown(now);
    var made = new Kept(client(shown.context()), shown.until());
    special.put(digest, made);
    return made.client();
  }

  private static HttpClient client(@Nullable SSLContext context) {
    var builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_WITHIN);
    return context == null ? builder.build() : builder.sslContext(context).build();
  }

  /** SHA-256 in hex: what it is of cannot be read from it. */
  static String digest(String secret) {
    return Content.sha256(secret.getBytes(StandardCharsets.UTF_8));
  }
}
