package de.zubringer.pipeline.receivers;

/** Where the delivery to one receiver stands. */
public enum ReceiverState {
  /** Goes on by itself. */
  WAITING,
  /** There is a receipt. */
  DELIVERED,
  /** A person must decide. */
  HELD
}
