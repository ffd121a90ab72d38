package de.zubringer.pipeline;

/** What happened to a journey; the words of its timeline. */
public enum StepKind {
  ARRIVED,
  OPENED,
  CHECKED,
  ADDRESSED,
  ACCEPTED,
  MAPPED,
  DELIVERED,
  POSTPONED,
  HELD,
  RESUMED,
  REFUSED,
  REJECTED
}
