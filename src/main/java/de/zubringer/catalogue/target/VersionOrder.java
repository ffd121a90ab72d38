package de.zubringer.catalogue.target;

/** Order of versions such as {@code 3.2}; an {@code x} stands for any number. */
final class VersionOrder {
  private VersionOrder() {}

  /** Negative, zero or positive; what one of them does not say counts as zero. */
  static int compare(String first, String second) {
    var one = first.split("\\.", -1);
    var two = second.split("\\.", -1);
    for (var i = 0; i < Math.max(one.length, two.length); i++) {
      var a = part(one, i);
      var b = part(two, i);
      if (a.equals("x") || b.equals("x")) {
        return 0;
      }
      var order = Integer.compare(Integer.parseInt(a), Integer.parseInt(b));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static String part(String[] version, int index) {
    return index < version.length ? version[index] : "0";
  }
}
