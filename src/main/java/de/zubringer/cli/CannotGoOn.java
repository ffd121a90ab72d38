package de.zubringer.cli;

import de.zubringer.kernel.Wording;
import java.util.List;

/**
 * A verb ends here with one sentence for the user and exit code 2: what was typed, a file or the
 * machine is at fault. The sentence is the wording {@code key} with its arguments.
 */
public final class CannotGoOn extends RuntimeException {
  private final List<String> arguments;

  public CannotGoOn(String key, String... arguments) {
    super(key);
    this.arguments = List.of(arguments);
  }

  public CannotGoOn(Throwable cause, String key, String... arguments) {
    super(key, cause);
    this.arguments = List.of(arguments);
  }

  public String key() {
    return String.valueOf(getMessage());
  }

  public String sentence() {
    return Wording.german().say(key(), arguments);
  }
}
