package de.zubringer.pipeline;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.connection.PlansWentLive;
import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Destination;
import de.zubringer.vault.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets intake fetch from the Zustellpunkte that the live plans name, and no others. */
@Component
class FollowedDestinations {
  private static final String KIND = "fit-connect";
  private static final String BY_HAND = "by-hand";

  private final Subscriptions subscriptions;

  FollowedDestinations(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @EventListener
  void on(PlansWentLive live) {
    subscriptions.follow(of(live.book()));
  }

  static List<Subscription> of(PlanBook book) {
    Map<UUID, Subscription> found = new LinkedHashMap<>();
    for (var plan : book.plans()) {
      for (var destination : plan.intake()) {
        subscription(plan, destination)
            .ifPresent(one -> found.merge(one.destination(), one, FollowedDestinations::both));
      }
    }
    return List.copyOf(found.values());
  }

  private static Optional<Subscription> subscription(ConnectionPlan plan, Destination destination) {
    var id = destination.destinationId();
    var environment = destination.environment();
    var keys = destination.keys();
    if (!KIND.equals(destination.kind()) || id == null || environment == null || keys == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Subscription(
            UUID.fromString(id),
            plan.municipality(),
            environment,
            Secrets.named(keys).orElse(keys),
            offers(plan),
            !BY_HAND.equals(destination.rejection())));
  }

  private static List<Subscription.Offer> offers(ConnectionPlan plan) {
    return plan.leistung().keys().stream().map(key -> offer(plan, key)).toList();
  }

  private static Subscription.Offer offer(ConnectionPlan plan, LeikaKey key) {
    var leistung = plan.leistung();
    return new Subscription.Offer(
        key,
        leistung.nameUnder(key),
        plan.covers(),
        leistung.submission().schemaUri(),
        leistung.submission().mimeType());
  }

  /** One Zustellpunkt may serve several Leistungen. */
  private static Subscription both(Subscription one, Subscription other) {
    var services = new ArrayList<>(one.services());
    services.addAll(other.services());
    return new Subscription(
        one.destination(),
        one.municipality(),
        one.environment(),
        one.keys(),
        services,
        one.rejectsByItself());
  }
}
