package de.zubringer.fitgap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gaps as they are met; the same one met twice is one with the evidence of both. */
final class GapList {
  private final Map<String, Gap> byKey = new LinkedHashMap<>();

  void add(Gap gap) {
    byKey.merge(gap.key(), gap, Gap::and);
  }

  void addAll(Collection<Gap> gaps) {
    gaps.forEach(this::add);
  }

  List<Gap> all() {
    return List.copyOf(byKey.values());
  }
}
