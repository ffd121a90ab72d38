package de.zubringer.mapping;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A table of {@code tables/*.csv}: what a value of the application is called in the target. */
public record TranslationTable(Map<String, String> translations) {
  /** Longer than the longest official list; a file that is none is not read to its end. */
  private static final int ENTRIES_MAX = 100_000;

  /** Empty if it is no CSV file with lines of from and to, or gives a value twice. */
  static Optional<TranslationTable> read(byte[] csv) {
    var translations = new LinkedHashMap<String, String>();
    try (var reader =
        CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord line : reader) {
        var from = line.findField("from");
        var to = line.findField("to");
        if (from.isEmpty()
            || to.isEmpty()
            || translations.size() >= ENTRIES_MAX
            || translations.put(from.get(), to.get()) != null) {
          return Optional.empty();
        }
      }
      return translations.isEmpty()
          ? Optional.empty()
          : Optional.of(new TranslationTable(translations));
    } catch (CsvParseException | IOException e) {
      return Optional.empty();
    }
  }

  public Optional<String> translate(String value) {
    return Optional.ofNullable(translations.get(value));
  }
}
