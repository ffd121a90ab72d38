package de.zubringer.mapping.analysis;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the {@code pattern} of a schema lets through, as far as its text tells.
 *
 * @param longest characters of the longest text; {@link Values#UNBOUNDED} where nobody can say
 * @param plain whether all of them are of ASCII
 * @param sample one that is let through; empty where none was found
 */
record PatternReach(int longest, boolean plain, String sample) {
  /** Longer patterns are not read; the longest of the packages has some fifty characters. */
  private static final int CHARACTERS_MAX = 500;

  static PatternReach of(String pattern) {
    var anchored = pattern.startsWith("^") && pattern.endsWith("$");
    var part =
        anchored && pattern.length() <= CHARACTERS_MAX
            ? new PatternReader(pattern.substring(1, pattern.length() - 1)).read()
            : PatternReader.Part.ANYTHING;
    var sample = matches(pattern, part.sample()) ? part.sample() : "";
    return new PatternReach(part.longest(), part.plain(), sample);
  }

  /** Whether a short text is let through; a pattern Java cannot read lets nothing through. */
  static boolean matches(String pattern, String text) {
    return compiled(pattern).map(known -> known.matcher(text).find()).orElse(false);
  }

  private static Optional<Pattern> compiled(String pattern) {
    try {
      return Optional.of(Pattern.compile(pattern));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
