package de.zubringer.catalogue.fim;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes readable names of titles: {@code Anschrift Inland (HAR)} becomes {@code anschriftInland}.
 */
final class FieldName {
  /** Longer names fit no line of a mapping; whole words are left out at the end. */
  private static final int LENGTH_MAX = 48;

  private static final char SHARP_S = '\u00df';
  private static final char DIAERESIS = '\u0308';

  private FieldName() {}

  /** Empty if the title has no letter of ours. */
  static String of(String title) {
    var name = new StringBuilder();
    for (var word : plain(title.replaceAll("\\([^)]*\\)", " ")).split("[^A-Za-z0-9]+", -1)) {
      if (word.isEmpty() || (!name.isEmpty() && name.length() + word.length() > LENGTH_MAX)) {
        continue;
      }
      var isFirst = name.isEmpty();
      var first = word.substring(0, 1);
      name.append(isFirst ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT));
      name.append(
          isAllCapitals(word) ? word.substring(1).toLowerCase(Locale.ROOT) : word.substring(1));
    }
    var made = name.length() > LENGTH_MAX ? name.substring(0, LENGTH_MAX) : name.toString();
    return made.isEmpty() || Character.isLetter(made.charAt(0)) ? made : "feld" + made;
  }

  /** IBAN is a word like others in a name. */
  private static boolean isAllCapitals(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Umlauts in two letters, other marks left out. */
  private static String plain(String text) {
    var plain = new StringBuilder();
    for (var letter : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
      if (letter == DIAERESIS) {
        plain.append('e');
      } else if (letter == SHARP_S) {
        plain.append("ss");
      } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        plain.append(letter);
      }
    }
    return plain.toString();
  }
}
