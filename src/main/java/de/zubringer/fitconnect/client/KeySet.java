package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A JSON Web Key Set at one address; asked for again when an unknown kid turns up. */
final class KeySet {
  /** Somebody could make us ask for ever by sending unknown kids. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Transport transport;
  private final URI address;
  private final InstantSource clock;
  private Map<String, PublicJwk> keys = Map.of();
  private Instant notBefore = Instant.MIN;

  KeySet(Transport transport, URI address, InstantSource clock) {
    this.transport = transport;
    this.address = address;
    this.clock = clock;
  }

  synchronized Optional<PublicJwk> find(String kid) throws FitConnectUnavailable {
    if (!keys.containsKey(kid)) {
      if (clock.instant().isBefore(notBefore)) {
        throw new FitConnectUnavailable("Reading public keys has to wait");
      }
      keys = fetch();
      notBefore = clock.instant().plus(PAUSE);
    }
    return Optional.ofNullable(keys.get(kid));
  }

  private Map<String, PublicJwk> fetch() throws FitConnectUnavailable {
    var fetched = new HashMap<String, PublicJwk>();
    try {
      var set = transport.json(HttpRequest.newBuilder(address), "Reading public keys");
      for (var jwk : set.path("keys")) {
        readable(jwk).ifPresent(key -> fetched.put(key.kid(), key));
      }
    } catch (FitConnectRefused e) {
      throw new FitConnectUnavailable("Reading public keys was refused", e);
    }
    if (fetched.isEmpty()) {
      throw new FitConnectUnavailable("Reading public keys gave none we can read");
    }
    return Map.copyOf(fetched);
  }

  /** Keys of another kind may stand beside the ones we understand. */
  private static Optional<PublicJwk> readable(JsonNode jwk) {
    try {
      return Optional.of(PublicJwk.read(jwk));
    } catch (ProtocolFault e) {
      return Optional.empty();
    }
  }
}
