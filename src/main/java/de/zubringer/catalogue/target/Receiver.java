package de.zubringer.catalogue.target;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Empfänger: one of several that an interface hands the same application to, each on its own.
 *
 * @param mandatory whether nothing is delivered until this one has it
 * @param when expression; missing = always
 */
public record Receiver(String id, String name, boolean mandatory, @Nullable String when) {
  /** Stands for the id of the receiver in settings and paths. */
  public static final String PLACEHOLDER = "{receiver}";

  /** What expressions and mappings see as {@code $receiver}. */
  public Map<String, Object> variable() {
    return Map.of("id", id, "name", name);
  }
}
