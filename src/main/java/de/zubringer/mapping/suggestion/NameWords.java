package de.zubringer.mapping.suggestion;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The words of names of fields. German compounds and the run-together capitals of file formats are
 * taken apart by the words other names stand alone with: {@code HUNDNAME} is hund and name.
 */
final class NameWords {
  /** Shorter pieces are endings and articles rather than words. */
  private static final int LETTERS_MIN = 3;

  /** What forms and file formats call the same thing. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("str", "strasse"),
          Map.entry("nr", "nummer"),
          Map.entry("hausnr", "hausnummer"),
          Map.entry("postleitzahl", "plz"),
          Map.entry("nachname", "familienname"),
          Map.entry("zuname", "familienname"),
          Map.entry("wohnort", "ort"),
          Map.entry("tel", "telefon"),
          Map.entry("mail", "email"),
          Map.entry("geb", "geburtsdatum"),
          Map.entry("gebdat", "geburtsdatum"),
          Map.entry("ab", "beginn"),
          Map.entry("seit", "beginn"),
          Map.entry("bezeichnung", "name"),
          Map.entry("rufname", "name"),
          Map.entry("kz", "kennzeichen"));

  /** How file formats spell the German letters beyond ASCII, by their code points. */
  private static final Map<Integer, String> FOLDED =
      Map.of(0xE4, "ae", 0xF6, "oe", 0xFC, "ue", 0xDF, "ss");

  private final Set<String> known;

  /** Words are taken apart by the words these names consist of. */
  NameWords(Collection<String> names) {
    this.known =
        names.stream()
            .flatMap(name -> pieces(name).stream())
            .filter(word -> word.length() >= LETTERS_MIN)
            .collect(Collectors.toSet());
  }

  /** The words of a name, those of its compounds among them. */
  Set<String> of(String name) {
    var words = new LinkedHashSet<String>();
    for (var piece : pieces(name)) {
      words.add(SAME.getOrDefault(piece, piece));
      inside(piece).forEach(word -> words.add(SAME.getOrDefault(word, word)));
    }
    return words;
  }

  /** Words both names have. */
  static Set<String> shared(Set<String> one, Set<String> other) {
    var both = new TreeSet<>(one);
    both.retainAll(other);
    return both;
  }

  /** How much of both names is shared, from 0 to 1 (Dice). */
  static double likeness(Set<String> one, Set<String> other) {
    var all = one.size() + other.size();
    return all == 0 ? 0 : 2.0 * shared(one, other).size() / all;
  }

  private List<String> inside(String piece) {
    return known.stream()
        .filter(word -> piece.length() - word.length() >= LETTERS_MIN)
        .filter(word -> piece.startsWith(word) || piece.endsWith(word))
        .sorted()
        .toList();
  }

  private static List<String> pieces(String name) {
    var apart = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.GERMAN);
    return Arrays.stream(folded(apart).split("[^a-z0-9]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String folded(String text) {
    return text.codePoints()
        .mapToObj(letter -> FOLDED.getOrDefault(letter, Character.toString(letter)))
        .collect(Collectors.joining());
  }
}
