package de.zubringer.catalogue.xsd;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What is dear to make and can be used again, but by one at a time. What broke off is not given
 * back.
 */
final class Spare<T> {
  /** As many as read documents at the same time; what is more is left to the collector. */
  private static final int KEPT_MAX = 16;

  private final BlockingQueue<T> kept = new LinkedBlockingQueue<>(KEPT_MAX);

  Optional<T> take() {
    return Optional.ofNullable(kept.poll());
  }

  /** False if there are enough. */
  boolean giveBack(T used) {
    return kept.offer(used);
  }
}
