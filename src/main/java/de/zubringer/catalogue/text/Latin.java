package de.zubringer.catalogue.text;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * String.Latin+, the letters and signs German registers take (DIN 91379:2022-08): all normative
 * groups (Latin letters bll, signs N1 to N4, the combining sequences) and the extended signs E1.
 * Greek and Cyrillic letters are extended too, but need an agreement nobody made: they are outside.
 */
public final class Latin {
  /** Single characters, as first and last of each range. */
  private static final int[] RANGES = {
    0x9, 0xA, 0xD, 0xD, 0x20, 0x7E, 0xA0, 0xAC, 0xAE, 0x17E, 0x187, 0x188, 0x18F, 0x18F, 0x192,
    0x192, 0x197, 0x197, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1B7, 0x1B7, 0x1CD, 0x1DC, 0x1DE, 0x1DF,
    0x1E2, 0x1F0, 0x1F4, 0x1F5, 0x1F8, 0x1FF, 0x212, 0x213, 0x218, 0x21B, 0x21E, 0x21F, 0x227,
    0x233, 0x259, 0x259, 0x268, 0x268, 0x292, 0x292, 0x2B0, 0x2B0, 0x2B3, 0x2B3, 0x2B9, 0x2BA,
    0x2BE, 0x2BF, 0x2C6, 0x2C6, 0x2C8, 0x2C8, 0x2CC, 0x2CC, 0x2DC, 0x2DC, 0x2E2, 0x2E2, 0x1D48,
    0x1D48, 0x1D57, 0x1D57, 0x1E02, 0x1E03, 0x1E06, 0x1E07, 0x1E0A, 0x1E11, 0x1E17, 0x1E17, 0x1E1C,
    0x1E2B, 0x1E2F, 0x1E37, 0x1E3A, 0x1E3B, 0x1E40, 0x1E49, 0x1E52, 0x1E5B, 0x1E5E, 0x1E63, 0x1E6A,
    0x1E6F, 0x1E80, 0x1E87, 0x1E8C, 0x1E97, 0x1E9E, 0x1E9E, 0x1EA0, 0x1EF9, 0x2018, 0x201A, 0x201C,
    0x201E, 0x2020, 0x2021, 0x2026, 0x2026, 0x2030, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2070,
    0x2070, 0x2074, 0x2079, 0x207F, 0x2089, 0x20AC, 0x20AC, 0x2122, 0x2122, 0x221E, 0x221E, 0x2264,
    0x2265
  };

  /** Letters that only exist with combining marks: each letter, then the marks it may carry. */
  private static final String[] SEQUENCES = {
    "A \u030B",
    "C \u0300 \u0304 \u0306 \u0308 \u0315 \u0323 \u0326 \u0328\u0306",
    "D \u0302",
    "F \u0300 \u0304",
    "G \u0300",
    "H \u0304 \u0326 \u0331",
    "J \u0301 \u030C",
    "K \u0300 \u0302 \u0304 \u0307 \u0315 \u031B \u0326 \u035FH \u035Fh",
    "L \u0302 \u0325 \u0325\u0304 \u0326",
    "M \u0300 \u0302 \u0306 \u0310",
    "N \u0302 \u0304 \u0306 \u0326",
    "P \u0300 \u0304 \u0315 \u0323",
    "R \u0306 \u0325 \u0325\u0304",
    "S \u0300 \u0304 \u031B\u0304 \u0331",
    "T \u0300 \u0304 \u0308 \u0315 \u031B",
    "U \u0307",
    "Z \u0300 \u0304 \u0306 \u0308 \u0327",
    "a \u030B",
    "c \u0300 \u0304 \u0306 \u0308 \u0315 \u0323 \u0326 \u0328\u0306",
    "d \u0302",
    "f \u0300 \u0304",
    "g \u0300",
    "h \u0304 \u0326",
    "j \u0301",
    "k \u0300 \u0302 \u0304 \u0307 \u0315 \u031B \u0326 \u035Fh",
    "l \u0302 \u0325 \u0325\u0304 \u0326",
    "m \u0300 \u0302 \u0306 \u0310",
    "n \u0302 \u0304 \u0306 \u0326",
    "p \u0300 \u0304 \u0315 \u0323",
    "r \u0306 \u0325 \u0325\u0304",
    "s \u0300 \u0304 \u031B\u0304 \u0331",
    "t \u0300 \u0304 \u0315 \u031B",
    "u \u0307",
    "z \u0300 \u0304 \u0306 \u0308 \u0327",
    "\u00C7 \u0306",
    "\u00DB \u0304",
    "\u00E7 \u0306",
    "\u00FB \u0304",
    "\u00FF \u0301",
    "\u010C \u0315 \u0323",
    "\u010D \u0315 \u0323",
    "\u0113 \u030D",
    "\u012A \u0301",
    "\u012B \u0301",
    "\u014D \u030D",
    "\u017D \u0326 \u0327",
    "\u017E \u0326 \u0327",
    "\u1E32 \u0304",
    "\u1E33 \u0304",
    "\u1E62 \u0304",
    "\u1E63 \u0304",
    "\u1E6C \u0304",
    "\u1E6D \u0304",
    "\u1EA0 \u0308",
    "\u1EA1 \u0308",
    "\u1ECC \u0308",
    "\u1ECD \u0308",
    "\u1EE4 \u0304 \u0308",
    "\u1EE5 \u0304 \u0308"
  };

  private static final BitSet SINGLE = singles();
  private static final Set<String> COMBINED = combined();

  /** A letter, two marks: the longest sequence. */
  private static final int SEQUENCE_MAX = 3;

  private static final int ASCII = 0x7F;

  private Latin() {}

  /**
   * Where the first character outside stands, counted from 0 in the normalised text; empty if all
   * belong to the set.
   */
  public static OptionalInt firstOutside(String text) {
    return isPlain(text) ? OptionalInt.empty() : outside(normalized(text));
  }

  /** The composed form (NFC) the standard asks for. */
  public static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Most texts have no more than this; nothing needs to be normalised then. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter >= ASCII || (letter < ' ' && !SINGLE.get(letter))) {
        return false;
      }
    }
    return true;
  }

  private static OptionalInt outside(String text) {
    for (int at = 0; at < text.length(); ) {
      var length = length(text, at);
      if (length == 0) {
        return OptionalInt.of(at);
      }
      at += length;
    }
    return OptionalInt.empty();
  }

  /** How many characters the longest allowed letter beginning here has; 0 if there is none. */
  private static int length(String text, int at) {
    for (int length = Math.min(SEQUENCE_MAX, text.length() - at); length > 1; length--) {
      if (COMBINED.contains(text.substring(at, at + length))) {
        return length;
      }
    }
    return SINGLE.get(text.charAt(at)) ? 1 : 0;
  }

  private static BitSet singles() {
    var singles = new BitSet();
    for (int i = 0; i < RANGES.length; i += 2) {
      singles.set(RANGES[i], RANGES[i + 1] + 1);
    }
    return singles;
  }

  private static Set<String> combined() {
    var combined = new HashSet<String>();
    for (var line : SEQUENCES) {
      var parts = line.split(" ", -1);
      for (int i = 1; i < parts.length; i++) {
        // T with diaeresis and the like: what has a composed form is met in it
        combined.add(normalized(parts[0] + parts[i]));
      }
    }
    return combined;
  }
}
