package de.zubringer.zustelldienst.routing;

/**
 * Where somebody lives, as the question for a route names it.
 *
 * @param key digits of the regional key (2, 3, 5, 9 or 12) or of the municipal key (8)
 */
record Place(Kind kind, String key) {
  private static final String EVERYWHERE = "DE000000000000";
  private static final int DISTRICT_DIGITS = 5;
  private static final int LAST_DIGITS_OF_ARS = 9;

  enum Kind {
    ARS,
    AGS
  }

  static Place ars(String key) {
    return new Place(Kind.ARS, key);
  }

  /**
   * Whether the region, {@code DE} and the beginning of an ARS, holds the place. The municipal key
   * is the regional one without the association, so an association's region holds none by it.
   */
  boolean isIn(String region) {
    if (region.equals(EVERYWHERE)) {
      return true;
    }
    var ars = withoutEndingLevels(region.replaceFirst("^DE", ""));
    if (kind == Kind.ARS) {
      return withoutEndingLevels(key).startsWith(ars);
    }
    return ars.length() <= DISTRICT_DIGITS
        ? key.startsWith(ars)
        : key.equals(ars.substring(0, DISTRICT_DIGITS) + tail(ars));
  }

  /** Three digits of the municipality; none for an association. */
  private static String tail(String ars) {
    return ars.length() > LAST_DIGITS_OF_ARS ? ars.substring(LAST_DIGITS_OF_ARS) : "?";
  }

  /** 160510000000 means the same as 16051: the levels below are no others. */
  private static String withoutEndingLevels(String ars) {
    for (var length : new int[] {2, 3, 5, 9}) {
      if (ars.length() > length && ars.substring(length).matches("0+")) {
        return ars.substring(0, length);
      }
    }
    return ars;
  }
}
