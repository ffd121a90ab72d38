package de.zubringer.vault;

/**
 * The vault cannot be used and the application must not start; the message is a German sentence for
 * the operator, naming the file and what to do.
 */
public final class VaultLocked extends IllegalStateException {
  private static final long serialVersionUID = 1;

  VaultLocked(String message) {
    super(message);
  }
}
