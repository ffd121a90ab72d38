package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A Zustellpunkt as its owner wants it at the local Zustelldienst.
 *
 * @param clientId the subscriber that may read it; must be registered
 * @param replyChannels names such as {@code fitConnect}
 * @param email of the contact, who is reminded of what nobody picks up; may be empty
 * @param callback where to call when something arrives; empty for who only polls
 */
public record DestinationDraft(
    UUID destinationId,
    String name,
    String email,
    String clientId,
    PublicJwk encryptionKey,
    PublicJwk signatureKey,
    List<OfferedService> services,
    Set<String> replyChannels,
    Optional<Callback> callback) {

  /** Address and shared secret belong together. */
  public record Callback(URI url, String secret) {
    /** Without the secret, so that it may appear in a log. */
    @Override
    public String toString() {
      return "Callback[" + url + "]";
    }
  }

  public DestinationDraft {
    services = List.copyOf(services);
    replyChannels = Set.copyOf(replyChannels);
    if (encryptionKey.use() != KeyUse.ENCRYPTION || signatureKey.use() != KeyUse.SIGNATURE) {
      throw new IllegalArgumentException("keys of the wrong use");
    }
  }
}
