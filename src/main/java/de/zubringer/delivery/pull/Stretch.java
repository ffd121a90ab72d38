package de.zubringer.delivery.pull;

import java.util.List;

/**
 * A part of the list of what waits.
 *
 * @param next the {@code after} of the following part; 0 if there is none
 */
public record Stretch(List<Waiting> waiting, long next) {
  public Stretch {
    waiting = List.copyOf(waiting);
  }
}
