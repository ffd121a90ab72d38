package de.zubringer.retention;

/** What became of a journey in a run; all but the first two leave it as it was. */
public enum ErasedAs {
  PENDING,
  /** The key is destroyed. */
  ERASED,
  /** Somebody placed a hold since the run began. */
  ON_HOLD,
  /** It moved on, or another run was first. */
  NOT_DUE,
  /** A typing sheet nobody has confirmed yet. */
  IN_WORK,
  /** The file plan wants the records handed over first, and that did not succeed. */
  NOT_HANDED_OVER,
  /** A bug; the alarm goes off. */
  FAILED
}
