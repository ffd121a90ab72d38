package de.zubringer.ops.notice;

import java.util.Locale;

/** What somebody is told. */
public enum NoticeKind {
  FIRING,
  /** It still is. */
  AGAIN,
  RESOLVED,
  /** A person tries out whether a notice arrives. */
  TEST;

  /** As events and wording name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
