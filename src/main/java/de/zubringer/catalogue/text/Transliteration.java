package de.zubringer.catalogue.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings letters of DIN SPEC 91379 into a smaller character set by a declared table: what the set
 * has stays, the table says how the rest is spelled. Anything else is not representable and never
 * replaced.
 */
public final class Transliteration {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** A letter with the accents behind it that no composed letter contains. */
  private static final Pattern LETTER = Pattern.compile("(?s).\\p{M}*");

  private static final int PLANE = 0x10000;

  /** What a character set has in the first plane; found out once, for asking is slow. */
  private static final Map<Charset, BitSet> LETTERS = new ConcurrentHashMap<>();

  private final @Nullable BitSet letters;
  private final SpellingTable table;

  /**
   * By the built-in table or by none.
   *
   * @param spells whether letters outside the set may be spelled with letters inside it
   */
  public Transliteration(Charset charset, boolean spells) {
    this(charset, spells ? SpellingTable.DIN_91379_TO_LATIN_1 : SpellingTable.NONE);
  }

  public Transliteration(Charset charset, SpellingTable table) {
    this.letters =
        charset.equals(StandardCharsets.UTF_8)
            ? null
            : LETTERS.computeIfAbsent(charset, Transliteration::letters);
    this.table = table;
  }

  /** Whether letters outside the set may be spelled with letters inside it. */
  public boolean spells() {
    return !table.isEmpty();
  }

  /** The text in letters of the set; empty if one of them cannot be represented. */
  public Optional<String> apply(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (isWritable(composed)) {
      return Optional.of(composed);
    }
    if (table.isEmpty()) {
      return Optional.empty();
    }
    var result = new StringBuilder();
    var rest = LETTER.matcher(composed);
    while (rest.find()) {
      var spelled = letter(rest.group());
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
    var known = table.spellings().get(letter);
    if (known != null || !table.dropsAccents()) {
      return Optional.ofNullable(known).filter(this::isWritable);
    }
    var base = MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll("");
    return Optional.of(table.spellings().getOrDefault(base, base)).filter(this::isWritable);
  }

  static boolean isOneLetter(String text) {
    return LETTER.matcher(text).matches();
  }

  /**
   * Control characters have no place in a field, line breaks and tabs excepted; neither have halves
   * of characters and code points that are none (XML 1.0 §2.2).
   */
  private boolean isWritable(String text) {
    return text.codePoints().allMatch(this::isWritable);
  }

  private boolean isWritable(int point) {
    if (point < ' ') {
      return point == '\t' || point == '\n' || point == '\r';
    }
    var isSign = !Character.isISOControl(point) && (point & 0xFFFE) != 0xFFFE;
    return isSign && has(point);
  }

  private boolean has(int point) {
    if (letters == null) {
      return point >= PLANE || !Character.isSurrogate((char) point);
    }
    return point < PLANE && letters.get(point);
  }

  private static BitSet letters(Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    var letters = new BitSet(PLANE);
    for (int point = 0; point < PLANE; point++) {
      letters.set(point, encoder.canEncode((char) point));
    }
    return letters;
  }
}
