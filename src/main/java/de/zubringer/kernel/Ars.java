package de.zubringer.kernel;

import java.util.regex.Pattern;

/**
 * Amtlicher Regionalschlüssel: 12 digits (Land 2, Regierungsbezirk 1, Kreis 2, Verband 4, Gemeinde
 * 3); the key of a body above the municipality is padded with zeros on the right (Destatis,
 * GV-ISys).
 */
public record Ars(String digits) implements Comparable<Ars> {
  private static final Pattern TWELVE_DIGITS = Pattern.compile("\\d{12}");
  private static final Pattern LEVELS = Pattern.compile("\\d{2}|\\d{3}|\\d{5}|\\d{9}|\\d{12}");

  public Ars {
    if (!TWELVE_DIGITS.matcher(digits).matches()) {
      throw new IllegalArgumentException("an ARS has 12 digits: " + digits);
    }
  }

  /** Pads the key of any level (2, 3, 5, 9 or 12 digits) to the 12-digit form. */
  public static Ars ofLevel(String key) {
    if (!isLevel(key)) {
      throw new IllegalArgumentException("not a regional key: " + key);
    }
    return new Ars(key + "0".repeat(12 - key.length()));
  }

  /** Whether the text is a key of 2, 3, 5, 9 or 12 digits. */
  public static boolean isLevel(String key) {
    return LEVELS.matcher(key).matches();
  }

  /** Whether this area lies in the area of the given key of 2 to 12 digits. */
  public boolean isWithin(String levelKey) {
    return digits.startsWith(levelKey);
  }

  /** The 8-digit Amtlicher Gemeindeschlüssel: the ARS without the four digits of the Verband. */
  public String ags() {
    return digits.substring(0, 5) + digits.substring(9);
  }

  @Override
  public int compareTo(Ars other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
