package de.zubringer.mapping;

import de.zubringer.mapping.TargetDocument.Origin;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Remembers what was written from where; told in words only to those who look. */
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
  }

  private final List<Written> all = new ArrayList<>();

  void add(ReadyRow row, Entry entry, int line, JsonNode value) {
    all.add(new Written(row, entry, line, value));
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
