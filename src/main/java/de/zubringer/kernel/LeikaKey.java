package de.zubringer.kernel;

import java.util.regex.Pattern;

/** Key of a Leistung in the FIM/LeiKa catalogue: 14 digits beginning with 99. */
public record LeikaKey(String digits) {
  private static final Pattern KEY = Pattern.compile("99\\d{12}");
  private static final String URN_PREFIX = "urn:de:fim:leika:leistung:";

  /**
   * Stands for a matter that names no key of the catalogue, so that it can be kept and refused in
   * order; the catalogue has no group 000.
   */
  public static final LeikaKey NONE = new LeikaKey("99000000000000");

  public LeikaKey {
    if (!isKey(digits)) {
      throw new IllegalArgumentException("a LeiKa key has 14 digits and begins with 99: " + digits);
    }
  }

  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /** Reads {@code urn:de:fim:leika:leistung:99…}, the form FIT-Connect uses. */
  public static LeikaKey ofUrn(String urn) {
    if (!urn.startsWith(URN_PREFIX)) {
      throw new IllegalArgumentException("not the URN of a Leistung: " + urn);
    }
    return new LeikaKey(urn.substring(URN_PREFIX.length()));
  }

  public String urn() {
    return URN_PREFIX + digits;
  }

  /** Whether a pattern such as {@code 99102013104000} or {@code 99102013*} covers this key. */
  public boolean matches(String pattern) {
    return pattern.endsWith("*")
        ? digits.startsWith(pattern.substring(0, pattern.length() - 1))
        : digits.equals(pattern);
  }

  @Override
  public String toString() {
    return digits;
  }
}
