package de.zubringer.fitgap;

import java.util.Locale;

/** What a gap is about, in the order a person reads them. */
public enum GapKind {
  DATA,
  PROCESS,
  TECH,
  LAW,
  ORG,
  CONTRACT,
  SKILL;

  /** Part of a wording key, such as {@code data}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
