package de.zubringer.mapping.analysis;

import java.util.List;

/**
 * Where a field of the application ends up.
 *
 * @param path without {@code []}
 * @param title what the form calls it
 * @param targets fields of the target that read it
 * @param because why it is left out; empty if nobody said so
 */
public record SourceUse(String path, String title, List<String> targets, String because) {

  /** Whether nobody has decided what becomes of it. */
  public boolean isOpen() {
    return targets.isEmpty() && because.isEmpty();
  }
}
