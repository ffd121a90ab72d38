package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.WireVersion;
import de.zubringer.fitconnect.events.SignatureKeys;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
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
  /** A case has keys of one destination; an installation has tens. */
  private static final int KEYS_KEPT_MAX = 1000;

  private final Transport transport;
  private final URI base;
  private final WireVersion version;
  private final KeySet serviceKeys;
  private final Map<String, PublicJwk> destinationKeys = new ConcurrentHashMap<>();

  public Directory(Endpoints endpoints, InstantSource clock) {
    this(endpoints, clock, Pace.of(clock));
  }

  public Directory(Endpoints endpoints, InstantSource clock, Pace pace) {
    this.transport = new Transport(pace);
    this.base = endpoints.submission();
    this.version = endpoints.version();
    this.serviceKeys = new KeySet(transport, URI.create(base + "/.well-known/jwks.json"), clock);
  }

  /** The name of the host this Zustelldienst is asked at. */
  public String host() {
    return base.getHost();
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
    var path = path(destinationId, kid);
    var known = destinationKeys.get(path);
    if (known != null || kid.length() < 8) {
      return Optional.ofNullable(known);
    }
    var key = read(path, kid);
    key.ifPresent(it -> keep(path, it));
    return key;
  }

  /**
   * The key as it is published now. A fault if it was another one before: a kid never names two
   * keys, so somebody exchanged it.
   */
  public Optional<PublicJwk> unchangedKey(UUID destinationId, String kid)
      throws FitConnectUnavailable, ProtocolFault {
    var path = path(destinationId, kid);
    var known = destinationKeys.get(path);
    var key = read(path, kid);
    if (known != null && key.isPresent() && !key.get().key().equals(known.key())) {
      throw new ProtocolFault(Reason.BAD_KEY, "the key of the destination was exchanged");
    }
    key.ifPresent(it -> keep(path, it));
    return key;
  }

  private Optional<PublicJwk> read(String path, String kid) throws FitConnectUnavailable {
    try {
      return Optional.of(PublicJwk.read(fetch(path, "Reading a key")))
          .filter(it -> it.kid().equals(kid));
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
      return serviceKeys.find(kid);
    }
  }

  /** Only keys just fetched can say that there is no such key; who asks too early has to wait. */
  private void keep(String path, PublicJwk key) {
    if (destinationKeys.size() >= KEYS_KEPT_MAX) {
      destinationKeys.clear();
    }
    destinationKeys.put(path, key);
  }

  private JsonNode fetch(String path, String what) throws FitConnectUnavailable, FitConnectRefused {
    return transport.json(HttpRequest.newBuilder(URI.create(base + path)), what);
  }

  private String path(UUID destinationId, String kid) {
    return version.path() + "/destinations/" + destinationId + "/keys/" + encode(kid);
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
