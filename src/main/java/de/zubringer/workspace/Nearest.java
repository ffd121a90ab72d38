package de.zubringer.workspace;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that was probably meant: few letters apart (Levenshtein), capitals not counting. */
public final class Nearest {
  /** Longer words are no typing mistakes of a key. */
  private static final int LENGTH_MAX = 60;

  private Nearest() {}

  public static Optional<String> of(String word, Collection<String> known) {
    if (word.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3))
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  private static int distance(String first, String second) {
    var one = first.toLowerCase(Locale.ROOT);
    var two = second.toLowerCase(Locale.ROOT);
    var row = new int[two.length() + 1];
    for (int j = 0; j <= two.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= two.length(); j++) {
        var replaced = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[two.length()];
  }
}
