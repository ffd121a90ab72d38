package de.zubringer.responsibility.xzufi;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Elements nobody understood, by their path, with their number. */
final class Unknown {
  /** XZuFi 2.2 has some hundred elements; a hostile file could invent any number. */
  private static final int PATHS_MAX = 1000;

  private static final String MORE = "*";

  private final SortedMap<String, Long> counts = new TreeMap<>();

  void add(String path) {
    var known = counts.containsKey(path) || counts.size() < PATHS_MAX;
    counts.merge(known ? path : MORE, 1L, Long::sum);
  }

  /** What of an object was asked for by nobody; the uppermost element stands for all in it. */
  void addAll(XmlNode object) {
    addAll(object, object.name());
  }

  private void addAll(XmlNode node, String path) {
    for (var child : node.children()) {
      var below = path + "/" + child.name();
      if (child.isUnderstood()) {
        addAll(child, below);
      } else {
        add(below);
      }
    }
  }

  SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(counts);
  }
}
