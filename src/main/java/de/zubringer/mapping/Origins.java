package de.zubringer.mapping;

import de.zubringer.mapping.TargetDocument.Origin;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the rows have made, in their order, each row entry by entry: the document is written from
 * it, and those who look are told in words where a value came from.
 */
final class Origins extends AbstractList<Origin> {
  private record Written(ReadyRow row, Entry entry, int line, JsonNode value) {
    Origin origin() {
      return new Origin(
          row.place(entry),
          line,
          row.field().title(),
          row.row().rule(),
          row.places(entry),
          value.asString(""));
    }

    void into(List<ObjectNode> records) {
      row.target().set(records.get(Math.max(0, line - 1)), entry.index(), value);
    }
  }

  private final List<Written> all;

  /** Where the values of each row begin, counted from 1; 0 if it has none. */
  private final int[] begins;

  Origins(int rows) {
    all = new ArrayList<>(2 * rows);
    begins = new int[rows];
  }

  void add(ReadyRow row, Entry entry, int line, JsonNode value) {
    all.add(new Written(row, entry, line, value));
    if (begins[row.number()] == 0) {
      begins[row.number()] = all.size();
    }
  }

  /** Sets all values in the records they belong to. */
  void into(List<ObjectNode> records) {
    all.forEach(written -> written.into(records));
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
      var place = next[row];
      if (place == 0 || place > all.size()) {
        return null;
      }
      var written = all.get(place - 1);
      if (written.row().number() != row || written.entry().index() != entry) {
        return null;
      }
      next[row] = place + 1;
      return written.value();
    }

    /** Up to which entry a row has values: the index of the last, and one more. */
    int entries(int row) {
      var count = 0;
      for (int i = begins[row]; i > 0 && i <= all.size(); i++) {
        var written = all.get(i - 1);
        if (written.row().number() != row) {
          break;
        }
        count = written.entry().index() + 1;
      }
      return count;
    }
  }

  @Override
  public Origin get(int index) {
    return all.get(index).origin();
  }

  @Override
  public int size() {
    return all.size();
  }
}
