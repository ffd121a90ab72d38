package de.zubringer.responsibility;

import java.util.Arrays;

/** Where the lines of a question, Leistung and Land lie: a table by hash, one look for each key. */
final class Blocks {
  /** No key has all bits set. */
  private static final long FREE = -1;

  /** Golden ratio of 64 bits: spreads keys that differ in a few digits (Knuth, TAOCP 6.4). */
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private final long[] slots;
  private final int shift;

  /** At most half of the places are taken. */
  Blocks(int count) {
    var bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(count)) + 1;
    shift = Long.SIZE - bits;
    slots = new long[2 << bits];
    Arrays.fill(slots, FREE);
  }

  void put(long key, int from, int to) {
    int slot = slot(key);
    slots[slot] = key;
    slots[slot + 1] = (long) from << Integer.SIZE | to;
  }

  /** First line and the one after the last, in the upper and the lower half; 0 if there is none. */
  long find(long key) {
    int slot = slot(key);
    return slots[slot] == key ? slots[slot + 1] : 0;
  }

  private int slot(long key) {
    int slot = (int) ((key * SPREAD) >>> shift) << 1;
    while (slots[slot] != FREE && slots[slot] != key) {
      slot = (slot + 2) & (slots.length - 1);
    }
    return slot;
  }
}
