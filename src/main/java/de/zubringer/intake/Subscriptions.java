package de.zubringer.intake;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.keys.KeyFile;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.vault.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The Zustellpunkte of the live plans, and what the key store holds for them. */
@Component
public class Subscriptions {
  private static final String CALLBACK_SUFFIX = "-callback";
  private static final String CLIENT_SUFFIX = "-client";
  private static final String PASSWORD_SUFFIX = "-password";
  private static final String PREVIOUS_SUFFIX = "-previous";

  /** Reading RSA keys takes milliseconds; an exchanged file is seen after half a minute. */
  private static final Duration KEPT_FOR = Duration.ofSeconds(30);

  private final Secrets secrets;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Map<UUID, Instant> fetched = new ConcurrentHashMap<>();
  private volatile List<Subscription> all = List.of();

  Subscriptions(Secrets secrets, JsonMapper json, InstantSource clock) {
    this.secrets = secrets;
    this.json = json;
    this.clock = clock;
  }

  private record Kept(OwnKeys keys, Instant until) {}

  /** Replaces what was followed before. */
  public void follow(List<Subscription> subscriptions) {
    all = List.copyOf(subscriptions);
  }

  public List<Subscription> all() {
    return all;
  }

  public Optional<Subscription> find(UUID destination) {
    return all.stream().filter(one -> one.destination().equals(destination)).findFirst();
  }

  /** Somebody went there, saw the list and fetched what was on it. */
  void fetchedFrom(Subscription subscription) {
    fetched.put(subscription.destination(), clock.instant());
  }

  /** When that was last done since this process began; empty if never. */
  public Optional<Instant> fetchedAt(UUID destination) {
    return Optional.ofNullable(fetched.get(destination));
  }

  /** All private keys that may decrypt now, those of a while ago too; empty without any. */
  public List<PrivateJwk> keys(Subscription subscription) throws ProtocolFault {
    return ownKeys(subscription).usable(clock.instant());
  }

  /** The key events are signed with: the last one stored. */
  public Optional<PrivateJwk> signingKey(Subscription subscription) throws ProtocolFault {
    return ownKeys(subscription).signing();
  }

  /**
   * The keys of the files {@code <name>} and {@code <name>-previous}; the latter may decrypt for a
   * while from the day it was put there.
   */
  public OwnKeys ownKeys(Subscription subscription) throws ProtocolFault {
    var name = subscription.municipality() + "/" + subscription.keys();
    var known = kept.get(name);
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = new Kept(readOwnKeys(subscription), clock.instant().plus(KEPT_FOR));
      kept.put(name, known);
    }
    return known.keys();
  }

  private OwnKeys readOwnKeys(Subscription subscription) throws ProtocolFault {
    var before = subscription.keys() + PREVIOUS_SUFFIX;
    return new OwnKeys(
        file(subscription, subscription.keys()),
        file(subscription, before),
        secrets
            .changedAt(subscription.municipality(), before)
            .map(at -> at.plus(OwnKeys.GRACE))
            .orElse(null));
  }

  private List<PrivateJwk> file(Subscription subscription, String name) throws ProtocolFault {
    var file = secrets.read(subscription.municipality(), name);
    if (file.isEmpty()) {
      return List.of();
    }
    var password =
        secrets
            .read(subscription.municipality(), name + PASSWORD_SUFFIX)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
    return KeyFile.read(file.get(), password);
  }

  /**
   * Makes both keys of a Zustellpunkt, each with its own certificate, unless there are some; takes
   * about a second.
   *
   * @param holder whose keys they are, for the certificate
   */
  public List<PrivateJwk> ensureKeys(Subscription subscription, String holder)
      throws ProtocolFault {
    var stored = keys(subscription);
    if (!stored.isEmpty()) {
      return stored;
    }
    var made =
        Arrays.stream(KeyUse.values())
            .map(use -> PrivateJwk.generate(use, kid(use), holder, clock.instant()))
            .toList();
    store(subscription, made);
    return made;
  }

  private static String kid(KeyUse use) {
    return UUID.randomUUID() + (use == KeyUse.ENCRYPTION ? "-wrapKey" : "-sigKey");
  }

  /** Writes the private keys of a Zustellpunkt into the key store. */
  public void store(Subscription subscription, List<PrivateJwk> keys) {
    var set = json.createObjectNode();
    var array = set.putArray("keys");
    keys.forEach(key -> array.add(key.secretJson()));
    secrets.write(subscription.municipality(), subscription.keys(), json.writeValueAsBytes(set));
    kept.clear();
  }

  /**
   * The API client of this Zustellpunkt alone, {@code {"clientId":…,"clientSecret":…}}; empty if
   * the one of the environment is used.
   */
  public Optional<Credentials> client(Subscription subscription) throws ProtocolFault {
    var stored = secrets.read(subscription.municipality(), subscription.keys() + CLIENT_SUFFIX);
    return stored.isEmpty() ? Optional.empty() : Optional.of(Credentials.read(stored.get()));
  }

  /** The secret callbacks are signed with; empty if no callback is agreed. */
  public Optional<String> callbackSecret(Subscription subscription) {
    return secrets
        .read(subscription.municipality(), subscription.keys() + CALLBACK_SUFFIX)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  public void storeCallbackSecret(Subscription subscription, String secret) {
    secrets.write(
        subscription.municipality(),
        subscription.keys() + CALLBACK_SUFFIX,
        secret.getBytes(StandardCharsets.UTF_8));
  }
}
