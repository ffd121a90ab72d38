package de.zubringer.fitconnect.events;

import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.util.Optional;

/**
 * Finds the key an event was signed with. Asked only for issuers the log's reader trusts; not
 * finding a key is an answer, not being able to look is an outage.
 */
@FunctionalInterface
public interface SignatureKeys {
  Optional<PublicJwk> find(String issuer, String kid) throws FitConnectUnavailable;
}
