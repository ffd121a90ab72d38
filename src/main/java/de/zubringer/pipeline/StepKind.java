package de.zubringer.pipeline;

/** What happened to a journey; the words of its timeline. */
public enum StepKind {
  ARRIVED,
  OPENED,
  CHECKED,
  ADDRESSED,
  ACCEPTED,
  MAPPED,
  /** One of several receivers has it. */
  RECEIVED,
  DELIVERED,
  POSTPONED,
  HELD,
  RESUMED,
  REFUSED,
  REJECTED,
  /** The key of its content was destroyed. */
  ERASED
}
