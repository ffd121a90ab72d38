package de.zubringer.catalogue.target;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field of a target format.
 *
 * @param name path in the target, with {@code []} behind what repeats: {@code objekte[].ab}
 * @param label what a person calls it, in German; missing = its name
 * @param length most characters it takes
 * @param pattern of a date ({@code dd.MM.yyyy}) or of money and numbers ({@code 0,00})
 * @param group heading it stands under, where people read it
 */
public record TargetField(
    String name,
    @Nullable String label,
    Type type,
    @Nullable Integer length,
    boolean required,
    List<String> codes,
    @Nullable String pattern,
    @Nullable String whenTrue,
    @Nullable String whenFalse,
    @Nullable String description,
    @Nullable String group) {

  /** What kind of value a mapping must yield; money is whole cents, a date an ISO day. */
  public enum Type {
    TEXT,
    CODE,
    DATE,
    MONEY,
    BOOLEAN,
    INTEGER,
    NUMBER,
    DATETIME,
    /** Whatever the schema of a JSON format allows. */
    ANY;

    @JsonCreator
    static Type of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** What becomes of a text longer than the field. */
  public enum TooLong {
    HOLD,
    /** Cut, with {@code #} as the last character. */
    CUT_AND_MARK;

    @JsonCreator
    static TooLong of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** How a person calls the field. */
  public String title() {
    return label == null ? name : label;
  }
}
