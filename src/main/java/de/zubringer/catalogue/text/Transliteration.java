package de.zubringer.catalogue.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Brings letters of DIN SPEC 91379 into a smaller character set, as the table {@code
 * din91379-to-latin1}: what the set has stays, a letter with a foreign accent loses it, a few
 * letters have a spelling of their own. Anything else is not representable and never replaced.
 */
public final class Transliteration {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Letters and signs without a decomposition; only used where the set does not have them. */
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("Đ", "D"),
          Map.entry("đ", "d"),
          Map.entry("Ħ", "H"),
          Map.entry("ħ", "h"),
          Map.entry("ı", "i"),
          Map.entry("ĸ", "k"),
          Map.entry("Ł", "L"),
          Map.entry("ł", "l"),
          Map.entry("Ŋ", "N"),
          Map.entry("ŋ", "n"),
          Map.entry("ŉ", "'n"),
          Map.entry("Ŧ", "T"),
          Map.entry("ŧ", "t"),
          Map.entry("Ø", "O"),
          Map.entry("ø", "o"),
          Map.entry("Œ", "OE"),
          Map.entry("œ", "oe"),
          Map.entry("Æ", "AE"),
          Map.entry("æ", "ae"),
          Map.entry("Þ", "Th"),
          Map.entry("þ", "th"),
          Map.entry("Ð", "D"),
          Map.entry("ð", "d"),
          Map.entry("ẞ", "SS"),
          Map.entry("ſ", "s"),
          Map.entry("Ĳ", "IJ"),
          Map.entry("ĳ", "ij"),
          Map.entry("Ǆ", "DZ"),
          Map.entry("ǆ", "dz"),
          Map.entry("Ə", "E"),
          Map.entry("ə", "e"),
          Map.entry("Ɨ", "I"),
          Map.entry("ɨ", "i"),
          Map.entry("Ǥ", "G"),
          Map.entry("ǥ", "g"),
          Map.entry("Ʒ", "Z"),
          Map.entry("ʒ", "z"),
          Map.entry("\u2010", "-"),
          Map.entry("\u2011", "-"),
          Map.entry("\u2013", "-"),
          Map.entry("\u2212", "-"),
          Map.entry("\u02BC", "'"),
          Map.entry("\u02B9", "'"),
          Map.entry("\u2018", "'"),
          Map.entry("\u2019", "'"),
          Map.entry("\u2032", "'"),
          Map.entry("\u00A0", " "),
          Map.entry("\u202F", " "),
          Map.entry("\u2009", " "));

  private final CharsetEncoder encoder;
  private final boolean spells;

  /**
   * Works in one thread only.
   *
   * @param spells whether letters outside the set may be spelled with letters inside it
   */
  public Transliteration(Charset charset, boolean spells) {
    this.encoder = charset.newEncoder();
    this.spells = spells;
  }

  /** The text in letters of the set; empty if one of them cannot be represented. */
  public Optional<String> apply(String text) {
    var result = new StringBuilder();
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (var letter : composed.codePoints().mapToObj(Character::toString).toList()) {
      var spelled = letter(letter);
      if (spelled.isEmpty()) {
        return Optional.empty();
      }
      result.append(spelled.get());
    }
    return Optional.of(result.toString());
  }

  private Optional<String> letter(String letter) {
    if (isWritable(letter)) {
      return Optional.of(letter);
    }
    if (!spells) {
      return Optional.empty();
    }
    var base = MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll("");
    return Optional.of(SPELLINGS.getOrDefault(base, base)).filter(this::isWritable);
  }

  /** Control characters have no place in a field, line breaks and tabs excepted. */
  private boolean isWritable(String letter) {
    return encoder.canEncode(letter)
        && letter.chars().noneMatch(c -> Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0);
  }
}
