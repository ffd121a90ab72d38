package de.zubringer.web.operations;

import java.util.List;

/**
 * A stretch of a list that lies in memory as a whole.
 *
 * @param number of the stretch, from 1
 * @param of how many there are; 1 at least
 * @param all how long the whole list is
 */
public record Slice<T>(List<T> list, int number, int of, int all) {
  /** As much as one scrolls through. */
  static final int SIZE = 50;

  public Slice {
    list = List.copyOf(list);
  }

  /** One that is not there becomes the nearest that is. */
  static <T> Slice<T> of(List<T> all, int wanted) {
    var last = Math.max(1, (all.size() + SIZE - 1) / SIZE);
    var number = Math.clamp(wanted, 1, last);
    var from = (number - 1) * SIZE;
    return new Slice<>(
        all.subList(from, Math.min(all.size(), from + SIZE)), number, last, all.size());
  }

  public boolean hasBefore() {
    return number > 1;
  }

  public boolean hasNext() {
    return number < of;
  }
}
