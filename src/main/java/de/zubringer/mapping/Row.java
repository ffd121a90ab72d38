package de.zubringer.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import de.zubringer.catalogue.target.TargetField.TooLong;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One row of a Feldabbildung: where the value of one target field comes from. The same columns
 * serve the system's mapping and the local rows of a connection.
 *
 * @param source paths of the application, or of a variable beginning with a dollar sign
 * @param part of {@code split}: which part, counted from 1; missing = the first
 * @param value of a constant
 * @param when expression; where it does not hold the field stays empty
 * @param question for the case worker, of {@code ask}
 * @param fallback used where the source is missing or the table does not know the value
 */
public record Row(
    String target,
    Rule rule,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> source,
    @Nullable String table,
    @Nullable String separator,
    @Nullable Integer part,
    @Nullable JsonNode value,
    @Nullable String expression,
    @Nullable String when,
    @JsonProperty("default") @Nullable JsonNode fallback,
    @Nullable OnMissing onMissing,
    @Nullable TooLong onTooLong,
    @Nullable String question,
    @Nullable String note) {

  /** How the value is made. */
  public enum Rule {
    COPY,
    JOIN,
    SPLIT,
    TABLE,
    CONSTANT,
    EXPRESSION,
    /** The case worker is asked. */
    ASK;

    @JsonCreator
    static Rule of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** What becomes of a row whose source is missing. */
  public enum OnMissing {
    HOLD,
    LEAVE_EMPTY;

    @JsonCreator
    static OnMissing of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** The plainest row: the value as it is. */
  public static Row copy(String target, String source) {
    return new Row(
        target,
        Rule.COPY,
        List.of(source),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  public TooLong tooLong() {
    return onTooLong == null ? TooLong.HOLD : onTooLong;
  }

  /** Whether there is a value for when the source has none. */
  public boolean hasFallback() {
    return fallback != null && !fallback.isNull() && !fallback.isMissingNode();
  }
}
