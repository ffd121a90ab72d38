package de.zubringer.zustelldienst.portal;

import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.zustelldienst.DestinationDraft;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.events.ServiceKeys;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes destinations together with their keys, for whoever has none of his own. */
@Component
@WhenEnabled
public class Portal {
  private final LocalZustelldienst zustelldienst;
  private final MadeKeyStore keys;
  private final ServiceKeys ownKeys;
  private final InstantSource clock;

  /**
   * A destination somebody wants.
   *
   * @param email of the contact; may be empty
   * @param clientId the subscriber that may read it; must be registered
   */
  public record Wish(
      UUID destinationId,
      String name,
      String email,
      String clientId,
      List<OfferedService> services,
      Set<String> replyChannels,
      Optional<DestinationDraft.Callback> callback) {}

  Portal(
      LocalZustelldienst zustelldienst,
      MadeKeyStore keys,
      ServiceKeys ownKeys,
      InstantSource clock) {
    this.zustelldienst = zustelldienst;
    this.keys = keys;
    this.ownKeys = ownKeys;
    this.clock = clock;
  }

  /** Begins to make the key routes are signed with, so that the first question need not wait. */
  public void begin() {
    ownKeys.isReady(ServiceKeys.Name.PORTAL);
  }

  /** Makes both keys if they are not there yet, which takes seconds, and the destination. */
  public void make(Wish wish) {
    zustelldienst.registerDestination(
        new DestinationDraft(
            wish.destinationId(),
            wish.name(),
            wish.email(),
            wish.clientId(),
            key(wish, KeyUse.ENCRYPTION).publicHalf(),
            key(wish, KeyUse.SIGNATURE).publicHalf(),
            wish.services(),
            wish.replyChannels(),
            wish.callback()));
  }

  /** The private key of this use, if it was made here. */
  public Optional<PrivateJwk> privateKey(UUID destinationId, KeyUse use) {
    return keys.find(destinationId, use);
  }

  private PrivateJwk key(Wish wish, KeyUse use) {
    return keys.find(wish.destinationId(), use).orElseGet(() -> made(wish, use));
  }

  private PrivateJwk made(Wish wish, KeyUse use) {
    var kid = wish.destinationId() + "-" + use.publicOperation();
    keys.keep(wish.destinationId(), PrivateJwk.generate(use, kid, wish.name(), clock.instant()));
    return keys.find(wish.destinationId(), use).orElseThrow();
  }
}
