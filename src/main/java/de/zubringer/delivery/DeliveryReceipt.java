package de.zubringer.delivery;

import java.time.Instant;

/**
 * Eingangsquittung: what the target says, or what we can prove, about one delivery. The same
 * journey always gets the same kind and reference.
 *
 * @param reference number given by the target, name of the file, or id of the Vorgang
 */
public record DeliveryReceipt(Kind kind, String reference, Instant at) {

  /** What the reference means. */
  public enum Kind {
    /** The target answered with its number. */
    ANSWER,
    /** A file lies, or lay, in the target's folder; the target's own confirmation may follow. */
    FILE,
    /** A mail server took it; that somebody has read it, only a person can say. */
    MAIL,
    /** A Vorgang of the built-in inbox. */
    VORGANG,
    /** It waits to be fetched; the number of the target follows when it was. */
    FETCH
  }
}
