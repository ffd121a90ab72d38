package de.zubringer.kernel;

import java.util.Locale;

/** Weight of a finding; hints never change an exit code. */
public enum Severity {
  ERROR,
  WARNING,
  HINT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
