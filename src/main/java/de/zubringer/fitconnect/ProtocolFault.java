package de.zubringer.fitconnect;

/**
 * Something that came from outside breaks the FIT-Connect protocol. The message is English, for
 * problem details and logs, and never carries content or key material.
 */
public final class ProtocolFault extends Exception {
  private static final long serialVersionUID = 1L;

  /** What the receiver can tell apart. */
  public enum Reason {
    MALFORMED,
    WRONG_ALGORITHM,
    TOO_LARGE,
    UNKNOWN_KEY,
    BAD_KEY,
    NOT_DECRYPTABLE,
    BAD_SIGNATURE,
    NOT_ALLOWED,
    /** Dated later than our clock shows; one of the two clocks is wrong. */
    TOO_EARLY,
    INCONSISTENT
  }

  private final Reason reason;

  public ProtocolFault(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
