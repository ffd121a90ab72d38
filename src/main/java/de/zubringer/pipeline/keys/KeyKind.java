package de.zubringer.pipeline.keys;

import de.zubringer.catalogue.LeistungPackage;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * How a value is written so that the same one is recognised however somebody types it: Unicode NFC,
 * case folded (ß as ss), then by its kind.
 */
public enum KeyKind {
  /** Names and the like: runs of white space count as one blank, everything else counts. */
  TEXT,
  /** Numbers and signs, such as Kennzeichen: only letters and digits count. */
  CODE,
  /** A day, typed as 2026-11-30 or 30.11.2026. */
  DATE;

  private static final DateTimeFormatter GERMAN =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  /** Longer than any number or name; what differs only behind it is not told apart. */
  private static final int LENGTH_MAX = 200;

  /** What the package says, else what its data schema shows: a day, a pattern, or text. */
  static KeyKind of(LeistungPackage leistung, LeistungPackage.BusinessKey key) {
    if (key.kind() != null) {
      return valueOf(key.kind().toUpperCase(Locale.ROOT));
    }
    var schema = leistung.schema().field(key.path()).map(field -> field.schema());
    if (schema.filter(part -> part.path("format").asString("").equals("date")).isPresent()) {
      return DATE;
    }
    var strict = schema.filter(part -> part.has("pattern") || part.has("format"));
    return strict.isPresent() ? CODE : TEXT;
  }

  /** Empty if nothing of the value counts. */
  public String normal(String value) {
    var folded = fold(value.strip());
    var normal =
        switch (this) {
          case TEXT -> folded.replaceAll("[\\s\\p{Z}]+", " ").strip();
          case CODE -> folded.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
          case DATE -> day(folded);
        };
    return normal.substring(0, Math.min(normal.length(), LENGTH_MAX));
  }

  private static String fold(String value) {
    var composed = Normalizer.normalize(value, Normalizer.Form.NFC);
    var folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static String day(String text) {
    try {
      return LocalDate.parse(text, GERMAN).toString();
    } catch (DateTimeParseException e) {
      return text; // as it came: a day of ISO 8601, or no day at all
    }
  }
}
