package de.zubringer.catalogue.original;

import java.util.Locale;
import java.util.Set;

/**
 * What a newer edition of an original says otherwise of one field.
 *
 * @param path as the package calls it; of a moved field its former path
 * @param before in short words; empty where there was nothing
 */
public record FieldDifference(Kind kind, String path, String title, String before, String after) {
  /** What changed. */
  public enum Kind {
    NEW,
    NEW_REQUIRED,
    GONE,
    /** The same id at another place. */
    MOVED,
    TITLE,
    HELP,
    TYPE,
    LENGTH,
    PATTERN,
    RANGE,
    TIMES,
    CODES,
    RULES,
    /** Only what FIM keeps beside: version, definition, legal basis. */
    DETAILS;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final Set<Kind> HARMLESS = Set.of(Kind.NEW, Kind.TITLE, Kind.HELP, Kind.DETAILS);

  private static final Set<Kind> WORDS = Set.of(Kind.TITLE, Kind.HELP, Kind.DETAILS);

  /** Whether an application that was sound may be so no longer, or mean something else. */
  public boolean isBreaking() {
    return !HARMLESS.contains(kind);
  }

  /** Whether it touches what a mapping or a rule reads, not only how it is worded. */
  public boolean touchesValues() {
    return !WORDS.contains(kind);
  }
}
