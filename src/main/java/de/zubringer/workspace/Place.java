package de.zubringer.workspace;

/** Dotted paths with index, such as {@code hund[0].rasse}; empty is the whole document. */
final class Place {
  private Place() {}

  static String member(String place, String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  static String item(String place, int index) {
    return place + "[" + index + "]";
  }

  static String parent(String place) {
    var cut = Math.max(place.lastIndexOf('.'), place.lastIndexOf('['));
    return cut < 0 ? "" : place.substring(0, cut);
  }

  /** The last part as a person would name it: the key, or the key of the list with the index. */
  static String last(String place) {
    return place.substring(place.lastIndexOf('.') + 1);
  }
}
