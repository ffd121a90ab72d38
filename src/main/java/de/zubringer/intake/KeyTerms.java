package de.zubringer.intake;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.kernel.MunicipalityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when the keys of our Zustellpunkte may be used. */
@Component
public class KeyTerms {
  private final Subscriptions subscriptions;
  private final Zustelldienste zustelldienste;

  KeyTerms(Subscriptions subscriptions, Zustelldienste zustelldienste) {
    this.subscriptions = subscriptions;
    this.zustelldienste = zustelldienste;
  }

  /**
   * A Zustellpunkt and what it needs to work.
   *
   * @param isReachable whether this installation knows its Zustelldienst and has a client for it
   * @param isReadable whether its key file can be read; true as well where there is none
   */
  public record Zustellpunkt(
      UUID destination,
      MunicipalityId municipality,
      String environment,
      boolean isReachable,
      boolean isReadable,
      List<KeyTerm> keys) {
    public Zustellpunkt {
      keys = List.copyOf(keys);
    }
  }

  /**
   * One key.
   *
   * @param use {@code encryption} or {@code signature}
   * @param until end of its certificate; null without certificate
   * @param isPrevious kept for what was encrypted before the keys were exchanged
   */
  public record KeyTerm(String kid, String use, @Nullable Instant until, boolean isPrevious) {}

  public List<Zustellpunkt> all() {
    return subscriptions.all().stream().map(this::zustellpunkt).toList();
  }

  private Zustellpunkt zustellpunkt(Subscription subscription) {
    var terms = new ArrayList<KeyTerm>();
    var readable = true;
    try {
      var keys = subscriptions.ownKeys(subscription);
      keys.current().forEach(key -> terms.add(term(key, false)));
      keys.previous().forEach(key -> terms.add(term(key, true)));
    } catch (ProtocolFault e) {
      readable = false;
    }
    return new Zustellpunkt(
        subscription.destination(),
        subscription.municipality(),
        subscription.environment(),
        zustelldienste.access(subscription).isPresent(),
        readable,
        terms);
  }

  private static KeyTerm term(PrivateJwk key, boolean previous) {
    return new KeyTerm(
        key.kid(),
        key.use().name().toLowerCase(Locale.ROOT),
        key.publicHalf().certificateUntil().orElse(null),
        previous);
  }
}
