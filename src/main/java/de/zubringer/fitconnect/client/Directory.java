package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.WireVersion;
import de.zubringer.fitconnect.events.SignatureKeys;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * What a Zustelldienst tells everybody: destinations and keys. Keys are kept, because a kid never
 * names another key; the service's own are asked for again when an unknown kid turns up.
 */
public final class Directory implements SignatureKeys {
  /** Somebody could make us ask for ever by sending unknown kids. */
  private static final Duration SERVICE_KEYS_PAUSE = Duration.ofMinutes(1);

  /** A case has keys of one destination; an installation has tens. */
  private static final int KEYS_KEPT_MAX = 1000;

  private final Transport transport;
  private final URI base;
  private final WireVersion version;
  private final InstantSource clock;
  private final Map<String, PublicJwk> destinationKeys = new ConcurrentHashMap<>();
  private Map<String, PublicJwk> serviceKeys = Map.of();
  private Instant serviceKeysNotBefore = Instant.MIN;

  public Directory(Endpoints endpoints, InstantSource clock) {
    this(endpoints, clock, Pace.of(clock));
  }

  Directory(Endpoints endpoints, InstantSource clock, Pace pace) {
    this.transport = new Transport(pace);
    this.base = endpoints.submission();
    this.version = endpoints.version();
    this.clock = clock;
  }

  public Destination destination(UUID destinationId)
      throws FitConnectUnavailable, FitConnectRefused {
    var what = "Reading a destination";
    try {
      return Destination.read(
          fetch(version.path() + "/destinations/" + destinationId, what), version);
    } catch (ProtocolFault e) {
      throw Transport.unreadable(what, e);
    }
  }

  /** A key of a destination by kid; empty if there is none or it is none we may use. */
  public Optional<PublicJwk> key(UUID destinationId, String kid) throws FitConnectUnavailable {
    var path = version.path() + "/destinations/" + destinationId + "/keys/" + encode(kid);
    var known = destinationKeys.get(path);
    if (known != null || kid.length() < 8) {
      return Optional.ofNullable(known);
    }
    try {
      var key = PublicJwk.read(fetch(path, "Reading a key"));
      keep(path, key);
      return Optional.of(key).filter(it -> it.kid().equals(kid));
    } catch (ProtocolFault e) {
      return Optional.empty();
    } catch (FitConnectRefused e) {
      if (e.isNotFound()) {
        return Optional.empty();
      }
      throw new FitConnectUnavailable("Reading a key was refused", e);
    }
  }

  /** The key of a destination if the issuer is its id, else a key of the service itself. */
  @Override
  public Optional<PublicJwk> find(String issuer, String kid) throws FitConnectUnavailable {
    try {
      return key(StrictJson.uuid(issuer), kid);
    } catch (ProtocolFault e) {
      return serviceKey(kid);
    }
  }

  /** Only keys just fetched can say that there is no such key; who asks too early has to wait. */
  private synchronized Optional<PublicJwk> serviceKey(String kid) throws FitConnectUnavailable {
    if (!serviceKeys.containsKey(kid)) {
      if (clock.instant().isBefore(serviceKeysNotBefore)) {
        throw new FitConnectUnavailable("Reading the service keys has to wait");
      }
      serviceKeys = fetchServiceKeys();
      serviceKeysNotBefore = clock.instant().plus(SERVICE_KEYS_PAUSE);
    }
    return Optional.ofNullable(serviceKeys.get(kid));
  }

  private Map<String, PublicJwk> fetchServiceKeys() throws FitConnectUnavailable {
    var keys = new HashMap<String, PublicJwk>();
    try {
      for (var jwk : fetch("/.well-known/jwks.json", "Reading the service keys").path("keys")) {
        readable(jwk).ifPresent(key -> keys.put(key.kid(), key));
      }
    } catch (FitConnectRefused e) {
      throw new FitConnectUnavailable("Reading the service keys was refused", e);
    }
    if (keys.isEmpty()) {
      throw new FitConnectUnavailable("Reading the service keys gave none we can read");
    }
    return Map.copyOf(keys);
  }

  /** Keys of another kind may stand beside the ones we understand. */
  private static Optional<PublicJwk> readable(JsonNode jwk) {
    try {
      return Optional.of(PublicJwk.read(jwk));
    } catch (ProtocolFault e) {
      return Optional.empty();
    }
  }

  private void keep(String path, PublicJwk key) {
    if (destinationKeys.size() >= KEYS_KEPT_MAX) {
      destinationKeys.clear();
    }
    destinationKeys.put(path, key);
  }

  private JsonNode fetch(String path, String what) throws FitConnectUnavailable, FitConnectRefused {
    return transport.json(HttpRequest.newBuilder(URI.create(base + path)), what);
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
