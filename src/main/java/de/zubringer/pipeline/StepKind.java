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
  /** A person named the unit. */
  CHOSEN,
  /** A person corrected the application. */
  CORRECTED,
  /** It went to another authority. */
  FORWARDED,
  /** A person has it handed over once more. */
  REPEATED,
  REFUSED,
  REJECTED,
  /** The key of its content was destroyed. */
  ERASED
}
