package de.zubringer.web.routing;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.routing.DestinationClaims;
import de.zubringer.fitconnect.routing.DestinationClaims.Offer;
import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.intake.Zustelldienste;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Destination;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The signed statement of each Zustellpunkt: what the live plans offer there, where. Signed once
 * for a state of the plans, because a signature costs more than all the rest of an answer.
 */
@Component
class SignedDestinations {
  private final Subscriptions subscriptions;
  private final Zustelldienste zustelldienste;
  private final PortalKey portal;
  private final InstantSource clock;
  private final Map<Key, Signed> signatures = new HashMap<>();
  private long snapshot;

  SignedDestinations(
      Subscriptions subscriptions,
      Zustelldienste zustelldienste,
      PortalKey portal,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.zustelldienste = zustelldienste;
    this.portal = portal;
    this.clock = clock;
  }

  /** A Zustellpunkt with its {@code destinationSignature}. */
  record Signed(UUID destinationId, String compact) {}

  private record Key(UUID destinationId, String host, String issuer) {}

  /** Nothing where the id or the Zustelldienst of the Zustellpunkt is not known here. */
  Optional<Signed> signature(PlanBook book, Destination destination) {
    return Optional.ofNullable(destination.destinationId())
        .map(UUID::fromString)
        .flatMap(subscriptions::find)
        .flatMap(this::key)
        .map(key -> signature(book, key));
  }

  private Optional<Key> key(Subscription subscription) {
    return zustelldienste
        .access(subscription)
        .map(
            access ->
                new Key(subscription.destination(), access.directory().host(), portal.issuer()));
  }

  private synchronized Signed signature(PlanBook book, Key key) {
    if (book.snapshot() != snapshot) {
      signatures.clear();
      snapshot = book.snapshot();
    }
    return signatures.computeIfAbsent(key, missing -> sign(book, missing));
  }

  private Signed sign(PlanBook book, Key key) {
    var claims =
        new DestinationClaims(
            key.host(),
            key.issuer(),
            offers(book, key.destinationId()),
            key.destinationId(),
            clock.instant(),
            UUID.randomUUID());
    try {
      return new Signed(key.destinationId(), claims.signed(portal.key()));
    } catch (ProtocolFault e) {
      throw new IllegalStateException("our own key is for signatures", e);
    }
  }

  private static List<Offer> offers(PlanBook book, UUID destination) {
    return book.plans().stream()
        .filter(plan -> receives(plan, destination))
        .map(
            plan ->
                new Offer(
                    areas(plan, book), plan.leistung().keys().stream().map(LeikaKey::urn).toList()))
        .toList();
  }

  private static List<String> areas(ConnectionPlan plan, PlanBook book) {
    return plan.covers().stream().map(key -> Offer.AREA_PREFIX + levelKey(key, book)).toList();
  }

  private static boolean receives(ConnectionPlan plan, UUID destination) {
    return plan.intake().stream()
        .anyMatch(one -> destination.toString().equals(one.destinationId()));
  }

  /** The key without the zeros it is padded with, so that it covers what lies in it. */
  static String levelKey(Ars key, PlanBook book) {
    return book.municipalities().register().body(key).map(Body::levelKey).orElse(key.digits());
  }
}
