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
  /** The target said afterwards that it has it, or a person found it there. */
  CONFIRMED,
  POSTPONED,
  HELD,
  RESUMED,
  REFUSED,
  REJECTED
}
