package de.zubringer.catalogue.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Umschrift: how letters outside a character set are spelled with letters inside it. What the table
 * does not say is not representable and never replaced.
 *
 * @param spellings by letter, with its accents where it has any, composed (NFC)
 * @param dropsAccents whether a letter that is not listed may lose its accents
 */
public record SpellingTable(Map<String, String> spellings, boolean dropsAccents) {
  /** By this name a format asks for the built-in table. */
  public static final String BUILT_IN = "din91379-to-latin1";

  public static final SpellingTable NONE = new SpellingTable(Map.of(), false);

  /** DIN SPEC 91379 has some 900 letters; a file with many more is none of this kind. */
  private static final int ENTRIES_MAX = 5_000;

  /** Letters and signs without a decomposition. */
  public static final SpellingTable DIN_91379_TO_LATIN_1 =
      new SpellingTable(
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
              Map.entry("\u2009", " ")),
          true);

  public SpellingTable {
    spellings = Map.copyOf(spellings);
  }

  /** Whether anything may be spelled otherwise. */
  public boolean isEmpty() {
    return spellings.isEmpty() && !dropsAccents;
  }

  /** Lines of from and to; empty if it is no such file or gives a letter twice. */
  public static Optional<SpellingTable> read(byte[] csv) {
    var spellings = new HashMap<String, String>();
    try (var reader =
        CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord line : reader) {
        var from = line.findField("from").map(SpellingTable::composed);
        var to = line.findField("to");
        if (from.isEmpty()
            || to.isEmpty()
            || spellings.size() >= ENTRIES_MAX
            || !Transliteration.isOneLetter(from.get())
            || spellings.put(from.get(), to.get()) != null) {
          return Optional.empty();
        }
      }
    } catch (CsvParseException | IOException e) {
      return Optional.empty();
    }
    return spellings.isEmpty()
        ? Optional.empty()
        : Optional.of(new SpellingTable(spellings, false));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
