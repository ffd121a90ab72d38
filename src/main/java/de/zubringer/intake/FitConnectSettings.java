package de.zubringer.intake;

import de.zubringer.fitconnect.WireVersion;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.Endpoints;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The Zustelldienste of this installation, {@code zubringer.fitconnect.environments.<name>}; the
 * name is the one a Zustellpunkt of the workspace gives.
 */
@ConfigurationProperties("zubringer.fitconnect")
record FitConnectSettings(@Nullable Map<String, Environment> environments) {

  /**
   * One Zustelldienst.
   *
   * @param issuers further names it signs its events with, such as an address of earlier times
   * @param version {@code v2}, unless the service only speaks {@code v1}
   * @param clientId of the API client for all Zustellpunkte that have none of their own
   */
  record Environment(
      URI token,
      URI submission,
      @Nullable List<String> issuers,
      @Nullable WireVersion version,
      @Nullable String clientId,
      @Nullable String clientSecret) {

    Endpoints endpoints() {
      return new Endpoints(token, submission, version == null ? WireVersion.V2 : version);
    }

    Set<String> allIssuers() {
      var all = new LinkedHashSet<String>();
      all.add(submission.toString());
      all.addAll(issuers == null ? List.of() : issuers);
      return all;
    }

    Optional<Credentials> credentials() {
      return clientId == null || clientSecret == null
          ? Optional.empty()
          : Optional.of(new Credentials(clientId, clientSecret));
    }

    /** Without the secret, so that it may appear in a log. */
    @Override
    public String toString() {
      return "Environment[" + submission + "]";
    }
  }
}
