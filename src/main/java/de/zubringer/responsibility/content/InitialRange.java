package de.zubringer.responsibility.content;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words from one beginning to another, such as A-K or Sch-St; sorted as DIN 5007-1 says. */
record InitialRange(String from, String to) {
  /** Latin letters Unicode does not take apart; DIN 5007-1 sorts them all the same. */
  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ø", "o"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("ł", "l"),
          Map.entry("ħ", "h"),
          Map.entry("ı", "i"),
          Map.entry("ŋ", "n"),
          Map.entry("ŧ", "t"),
          Map.entry("þ", "th"),
          Map.entry("ə", "e"));

  /** Reads {@code A-K, Sch}. */
  static List<InitialRange> read(String written) {
    return Arrays.stream(written.split(",", -1)).map(String::strip).map(InitialRange::one).toList();
  }

  boolean isReversed() {
    return !contains(from);
  }

  boolean contains(String word) {
    var plain = plain(word);
    return !plain.isEmpty()
        && plain.compareTo(from) >= 0
        && plain.substring(0, Math.min(plain.length(), to.length())).compareTo(to) <= 0;
  }

  private static InitialRange one(String written) {
    int dash = written.indexOf('-');
    return dash < 0
        ? new InitialRange(plain(written), plain(written))
        : new InitialRange(plain(written.substring(0, dash)), plain(written.substring(dash + 1)));
  }

  /** An umlaut counts as its letter, whatever is no letter as nothing. */
  private static String plain(String word) {
    var lower = word.toUpperCase(Locale.GERMAN).toLowerCase(Locale.GERMAN); // sharp s is ss
    var letters = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[^\\p{L}]", "");
    for (var whole : WHOLE.entrySet()) {
      letters = letters.replace(whole.getKey(), whole.getValue());
    }
    return letters;
  }
}
