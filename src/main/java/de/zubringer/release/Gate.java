package de.zubringer.release;

import java.util.Locale;

/**
 * What must be so before a connection is in operation, in the order of the way. Its name is {@code
 * release.gate.<word>}.
 */
public enum Gate {
  SURVEY,
  GAPS,
  COVERAGE,
  DRAFT,
  TRIAL,
  DOCUMENTS,
  DATA_PROTECTION,
  SIGNED,
  GO,
  RELEASED,
  /** A submission that arrived after the release was delivered. */
  RECEIPT;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether nothing is released without it. */
  public boolean isBeforeRelease() {
    return compareTo(RELEASED) < 0;
  }
}
