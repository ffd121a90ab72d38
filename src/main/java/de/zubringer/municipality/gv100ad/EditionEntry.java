package de.zubringer.municipality.gv100ad;

import de.zubringer.kernel.Ars;

/**
 * One body as an edition of the register names it.
 *
 * @param key regional key cut at its level: 2, 5, 9 or 12 digits
 * @param type the word of the official list of types, such as {@code Verwaltungsgemeinschaft}
 * @param seat the town of its administration; empty where the edition names none
 * @param parentKey the next level above that has an administration; empty for a Land
 * @param population inhabitants in digits; empty above the municipality
 * @param line of the file, counted from 1
 */
record EditionEntry(
    String key,
    String type,
    String name,
    String seat,
    String parentKey,
    String postalCode,
    String population,
    int line) {

  /** The Amtlicher Gemeindeschlüssel; empty above the municipality. */
  String ags() {
    return key.length() == 12 ? new Ars(key).ags() : "";
  }

  /** The word of the column {@code level}. */
  String level() {
    return switch (key.length()) {
      case 2 -> "land";
      case 5 -> "kreis";
      case 9 -> "verband";
      default -> "gemeinde";
    };
  }

  EditionEntry below(String parent) {
    return new EditionEntry(key, type, name, seat, parent, postalCode, population, line);
  }
}
