package de.zubringer.rollin.verify;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.municipality.Destination;
import de.zubringer.rollin.Situation;
import de.zubringer.vault.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The Zustellpunkte of a plan, live or not yet. */
@Component
class Destinations {
  private final Subscriptions subscriptions;

  Destinations(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** Those of FIT-Connect that are described completely. */
  List<Subscription> of(Situation now) {
    return now.plan().map(ConnectionPlan::intake).orElse(List.of()).stream()
        .flatMap(one -> subscription(now, one).stream())
        .toList();
  }

  private Optional<Subscription> subscription(Situation now, Destination one) {
    var id = one.destinationId();
    var environment = one.environment();
    var keys = one.keys();
    if (!one.kind().equals("fit-connect") || id == null || environment == null || keys == null) {
      return Optional.empty();
    }
    var uuid = UUID.fromString(id);
    var name = Secrets.named(keys).orElse(keys);
    return subscriptions
        .find(uuid)
        .filter(live -> live.municipality().equals(now.owner()) && live.keys().equals(name))
        .or(() -> Optional.of(new Subscription(uuid, now.owner(), environment, name, List.of())));
  }
}
