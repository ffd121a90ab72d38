package de.zubringer.concept;

import java.util.List;

/** A piece of a chapter, without any idea of how it will look. */
public sealed interface Block {
  /** A heading below that of the chapter. */
  record Section(String title) implements Block {}

  record Text(String text) implements Block {}

  record Points(List<String> items) implements Block {}

  /** What somebody must still decide or supply. */
  record Open(String text) implements Block {}

  /**
   * A table; every row has as many cells as there are heads.
   *
   * @param title what it lists, for those who only hear it
   */
  record Table(String title, List<String> heads, List<List<String>> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
      for (var row : rows) {
        if (row.size() != heads.size()) {
          throw new IllegalArgumentException(title + ": " + row);
        }
      }
    }
  }

  /**
   * A drawing, cut into strips where it is broader than a page.
   *
   * @param title what it shows, for those who do not see it
   */
  record Drawing(String title, List<Picture> strips) implements Block {}
}
