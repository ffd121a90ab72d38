package de.zubringer.vault;

import de.zubringer.kernel.Wording;

/**
 * The vault cannot be used and the application must not start; the message is a German sentence for
 * the operator, naming the file or command and what to do.
 */
public final class VaultLocked extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private VaultLocked(String message) {
    super(message);
  }

  static VaultLocked because(String why, Object place) {
    return new VaultLocked(Wording.german().say("vault." + why, place.toString()));
  }

  static VaultLocked because(String why, Object place, Throwable cause) {
    var locked = because(why, place);
    locked.initCause(cause);
    return locked;
  }
}
