package de.zubringer.mapping.analysis;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The values something can have, as far as schema, code list or question say so.
 *
 * @param known whether anything is known at all
 * @param examples some of them, the extremes of their range included
 * @param complete whether there are no others
 * @param longest characters of the longest as text
 * @param anyLetters whether letters outside ASCII are among them
 * @param optional whether there can be none
 * @param allows whether a text could be one of them
 */
record Values(
    boolean known,
    List<JsonNode> examples,
    boolean complete,
    int longest,
    boolean anyLetters,
    boolean optional,
    Predicate<String> allows) {
  static final int UNBOUNDED = Integer.MAX_VALUE;

  static final Values UNKNOWN =
      new Values(false, List.of(), false, UNBOUNDED, true, false, text -> true);

  private static final int ASCII_END = 128;

  /** These and no others. */
  static Values all(List<JsonNode> values) {
    var longest = values.stream().mapToInt(value -> length(value)).max().orElse(0);
    var letters = values.stream().anyMatch(Values::leavesAscii);
    return new Values(true, values, true, longest, letters, false, text -> isAmong(values, text));
  }

  Values orNone(boolean mayBeMissing) {
    return mayBeMissing
        ? new Values(known, examples, complete, longest, anyLetters, true, allows)
        : this;
  }

  /**
   * Never missing, because there is a value for that case; whether it is a good one is told apart.
   */
  Values orElse(@Nullable JsonNode fallback) {
    if (fallback == null) {
      return this;
    }
    return new Values(
        known,
        examples,
        complete,
        Math.max(longest, length(fallback)),
        anyLetters || leavesAscii(fallback),
        false,
        text -> allows.test(text) || text.equals(fallback.asString("")));
  }

  private static int length(JsonNode value) {
    var text = value.asString("");
    return text.codePointCount(0, text.length());
  }

  private static boolean leavesAscii(JsonNode value) {
    return value.asString("").chars().anyMatch(letter -> letter >= ASCII_END);
  }

  private static boolean isAmong(List<JsonNode> values, String text) {
    return values.stream().anyMatch(value -> value.asString("").equals(text));
  }
}
