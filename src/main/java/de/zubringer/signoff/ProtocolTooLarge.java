package de.zubringer.signoff;

/** A protocol has become longer than anybody keeps; with fewer places or inputs it does not. */
public final class ProtocolTooLarge extends IllegalStateException {
  private static final long serialVersionUID = 1;

  ProtocolTooLarge(long bytes) {
    super("a protocol of " + bytes + " bytes is not kept");
  }
}
