package de.zubringer.intake;

import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The private keys of a Zustellpunkt.
 *
 * @param current in use; the last one for signatures signs
 * @param previous those before; what was encrypted for them still arrives for a while
 * @param previousUntil the end of that while; null without previous keys
 */
public record OwnKeys(
    List<PrivateJwk> current, List<PrivateJwk> previous, @Nullable Instant previousUntil) {

  /** FIT-Connect keeps a submission for 14 days, and deletes it after 21. */
  static final Duration GRACE = Duration.ofDays(21);

  static final OwnKeys NONE = new OwnKeys(List.of(), List.of(), null);

  public OwnKeys {
    current = List.copyOf(current);
    previous = List.copyOf(previous);
  }

  /** All that may decrypt at this moment. */
  public List<PrivateJwk> usable(Instant now) {
    if (previousUntil == null || now.isAfter(previousUntil)) {
      return current;
    }
    var usable = new ArrayList<>(current);
    usable.addAll(previous);
    return List.copyOf(usable);
  }

  public Optional<PrivateJwk> signing() {
    return current.stream()
        .filter(key -> key.use() == KeyUse.SIGNATURE)
        .reduce((first, second) -> second);
  }
}
