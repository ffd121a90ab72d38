package de.zubringer.mapping;

import de.zubringer.mapping.TargetDocument.Origin;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the rows have made, in their order, each row entry by entry: the document is written from
 * it, and those who look are told in words where a value came from.
 */
final class Origins extends AbstractList<Origin> {
  /** For lists of some entries. */
  private static final int MORE = 64;

  private final boolean hasLines;
  private ReadyRow[] rows;
  private Entry[] entries;
  private JsonNode[] values;
  private int size;

  /** Where the values of each row begin, counted from 1; 0 if it has none. */
  private final int[] begins;

  /**
   * Room for what so many rows make.
   *
   * @param hasLines whether each entry is a line of a file
   */
  Origins(int count, boolean hasLines) {
    this.hasLines = hasLines;
    rows = new ReadyRow[count + MORE];
    entries = new Entry[count + MORE];
    values = new JsonNode[count + MORE];
    begins = new int[count];
  }

  void add(ReadyRow row, Entry entry, JsonNode value) {
    if (size == values.length) {
      rows = Arrays.copyOf(rows, 2 * size);
      entries = Arrays.copyOf(entries, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    rows[size] = row;
    entries[size] = entry;
    values[size++] = value;
    if (begins[row.number()] == 0) {
      begins[row.number()] = size;
    }
  }

  /** Sets all values in the records they belong to. */
  void into(List<ObjectNode> records) {
    for (int i = 0; i < size; i++) {
      var record = records.get(Math.max(0, line(i) - 1));
      rows[i].target().set(record, entries[i].index(), values[i]);
    }
  }

  private int line(int place) {
    return hasLines && rows[place].isRepeated() ? entries[place].index() + 1 : 0;
  }

  /** The values row by row, to be taken once. */
  Taking taking() {
    return new Taking(begins.clone());
  }

  /** Takes the values of each row in the order of its entries. */
  final class Taking {
    private final int[] next;

    private Taking(int[] next) {
      this.next = next;
    }

    /** The next value of a row if it is that of the entry; null if it has none. */
    @Nullable JsonNode take(int row, int entry) {
      var place = next[row] - 1;
      if (place < 0
          || place >= size
          || rows[place].number() != row
          || entries[place].index() != entry) {
        return null;
      }
      next[row]++;
      return values[place];
    }

    /** Up to which entry a row has values: the index of the last, and one more. */
    int entries(int row) {
      var count = 0;
      for (int i = begins[row] - 1; i >= 0 && i < size && rows[i].number() == row; i++) {
        count = entries[i].index() + 1;
      }
      return count;
    }
  }

  @Override
  public Origin get(int index) {
    var row = rows[Objects.checkIndex(index, size)];
    return new Origin(
        row.place(entries[index]),
        line(index),
        row.field().title(),
        row.row().rule(),
        row.places(entries[index]),
        values[index].asString(""));
  }

  @Override
  public int size() {
    return size;
  }
}
