package de.zubringer.fitgap;

import de.zubringer.kernel.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A way to close a gap; its sentence is {@code fitgap.fix.<code>}.
 *
 * @param change what would have to be written, where the way is data
 */
public record Fix(String code, List<String> arguments, @Nullable Change change) {

  public Fix {
    arguments = List.copyOf(arguments);
  }

  /**
   * One entry of one file.
   *
   * @param file path in the workspace; it need not exist yet
   * @param key dotted place with index; a list without an index gets one more entry
   * @param value what is to stand there; null = a person must say
   */
  public record Change(String file, String key, @Nullable JsonNode value) {}

  /** What it proposes. */
  public String sentence() {
    return Wording.german().say("fitgap.fix." + code, arguments);
  }

  static Fix of(String code, String... arguments) {
    return new Fix(code, List.of(arguments), null);
  }

  Fix writing(String file, String key, @Nullable JsonNode value) {
    return new Fix(code, arguments, new Change(file, key, value));
  }

  /** The same where only a person knows the value. */
  Fix asking(String file, String key) {
    return writing(file, key, null);
  }
}
