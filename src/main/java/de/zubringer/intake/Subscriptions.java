package de.zubringer.intake;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.vault.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The Zustellpunkte of the live plans, and what the key store holds for them. */
@Component
public class Subscriptions {
  private static final String CALLBACK_SUFFIX = "-callback";

  private final Secrets secrets;
  private final JsonMapper json;
  private volatile List<Subscription> all = List.of();

  Subscriptions(Secrets secrets, JsonMapper json) {
    this.secrets = secrets;
    this.json = json;
  }

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

  /** All private keys of a Zustellpunkt, those of earlier times too; empty if none are stored. */
  public List<PrivateJwk> keys(Subscription subscription) throws ProtocolFault {
    var stored = secrets.read(subscription.municipality(), subscription.keys());
    var keys = new ArrayList<PrivateJwk>();
    if (stored.isPresent()) {
      for (var jwk : json.readTree(stored.get()).path("keys")) {
        keys.add(PrivateJwk.read(jwk));
      }
    }
    return keys;
  }

  /** The key events are signed with: the last one stored. */
  public Optional<PrivateJwk> signingKey(Subscription subscription) throws ProtocolFault {
    return keys(subscription).stream()
        .filter(key -> key.use() == KeyUse.SIGNATURE)
        .reduce((first, second) -> second);
  }

  /** Writes the private keys of a Zustellpunkt into the key store. */
  public void store(Subscription subscription, List<PrivateJwk> keys) {
    var set = json.createObjectNode();
    var array = set.putArray("keys");
    keys.forEach(key -> array.add(key.secretJson()));
    secrets.write(subscription.municipality(), subscription.keys(), json.writeValueAsBytes(set));
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
