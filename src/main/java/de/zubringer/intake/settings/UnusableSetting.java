package de.zubringer.intake.settings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A setting with which the server must not start; its message is the key of a German sentence. */
public final class UnusableSetting extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<String> arguments;

  UnusableSetting(Throwable cause, String key, String... arguments) {
    super(key, cause);
    this.arguments = List.of(arguments);
  }

  public UnusableSetting(String key, String... arguments) {
    super(key);
    this.arguments = List.of(arguments);
  }

  /** The one that made a start fail, if there is one. */
  public static Optional<UnusableSetting> behind(@Nullable Throwable fault) {
    for (var cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnusableSetting setting) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }

  public String key() {
    return String.valueOf(getMessage());
  }

  public String[] arguments() {
    return arguments.toArray(String[]::new);
  }
}
