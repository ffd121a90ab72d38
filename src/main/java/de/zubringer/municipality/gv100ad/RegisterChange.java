package de.zubringer.municipality.gv100ad;

import java.util.Locale;

/**
 * One difference between what is known and a new edition.
 *
 * @param key regional key with 12 digits; of a body that moved the new one
 * @param before what was known: name, type, number or key; empty for a new body
 * @param after what the edition says; empty for a body that ended
 */
public record RegisterChange(Kind kind, String key, String name, String before, String after) {

  /** What kind of difference. */
  public enum Kind {
    NEW,
    ENDED,
    /** A key that had ended or not begun is in the edition. */
    BACK,
    /** Same Gemeindeschlüssel, another association: another regional key. */
    MOVED,
    RENAMED,
    TYPE,
    POSTAL_CODE,
    POPULATION;

    /** The word of machines, such as {@code postal-code}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
