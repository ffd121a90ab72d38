package de.zubringer.concept;

import de.zubringer.kernel.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** German sentences of the concept; keys without their common beginning. */
final class Phrase {
  private static final String BEGINNING = "konzept.";

  private Phrase() {}

  static String say(String key, String... arguments) {
    return Wording.german().say(BEGINNING + key, arguments);
  }

  /** For words that come from data: what nobody worded is shown as it is. */
  static String word(String kind, @Nullable String word) {
    if (word == null || word.isEmpty()) {
      return "";
    }
    var key = BEGINNING + kind + "." + word;
    return Wording.german().knows(key) ? Wording.german().say(key) : word;
  }

  /** The heads of a table, in one sentence with bars. */
  static List<String> heads(String key) {
    return Stream.of(say(key).split("\\|")).map(String::strip).toList();
  }
}
