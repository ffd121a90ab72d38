package de.zubringer.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much a value would be if it were written out: characters and members. A value that holds the
 * same list many times is small in memory and immense to anybody who walks through it.
 */
final class Weight {
  /** Ten times the largest list of a form, each of its entries with all its fields. */
  static final int MAX = 1_000_000;

  /** The deepest application has fifty levels. */
  private static final int DEPTH_MAX = 100;

  /** Part of the input, whose weight was told when it was read. */
  sealed interface Weighed permits Group, Items {
    int weight();
  }

  /** An object of the input. */
  static final class Group extends LinkedHashMap<String, @Nullable Object> implements Weighed {
    private int weight = 1;

    void add(String key, @Nullable Object member) {
      put(key, member);
      weight = plus(weight, plus(key.length(), of(member)));
    }

    @Override
    public int weight() {
      return weight;
    }
  }

  /** A list of the input. */
  static final class Items extends ArrayList<@Nullable Object> implements Weighed {
    private int weight = 1;

    void append(@Nullable Object item) {
      add(item);
      weight = plus(weight, of(item));
    }

    @Override
    public int weight() {
      return weight;
    }
  }

  private int weight;

  private Weight() {}

  /** Just beyond {@link #MAX} if it is more than that. */
  static int of(@Nullable Object value) {
    var whole = new Weight();
    whole.add(value, 0);
    return Math.min(whole.weight, MAX + 1);
  }

  /** Whether an expression put it together, and it is not just a part of the input. */
  static boolean isMade(@Nullable Object value) {
    return (value instanceof List || value instanceof Map) && !(value instanceof Weighed);
  }

  private void add(@Nullable Object value, int depth) {
    weight = plus(weight, 1);
    if (weight > MAX || depth > DEPTH_MAX) {
      weight = MAX + 1;
      return;
    }
    switch (value) {
      case String text -> weight = plus(weight, text.length());
      case Weighed known -> weight = plus(weight, known.weight());
      case List<?> list -> add(list, depth);
      case Map<?, ?> map -> add(map, depth);
      case null, default -> {}
    }
  }

  private void add(List<?> list, int depth) {
    if (list.size() > MAX) {
      weight = MAX + 1;
      return;
    }
    for (var item : list) {
      if (weight > MAX) {
        return;
      }
      add(item, depth + 1);
    }
  }

  private void add(Map<?, ?> map, int depth) {
    for (var member : map.entrySet()) {
      if (weight > MAX) {
        return;
      }
      weight = plus(weight, String.valueOf(member.getKey()).length());
      add(member.getValue(), depth + 1);
    }
  }

  private static int plus(int weight, int more) {
    return Math.min(weight + more, MAX + 1);
  }
}
