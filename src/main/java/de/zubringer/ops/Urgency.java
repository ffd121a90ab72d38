package de.zubringer.ops;

import java.time.Duration;
import java.time.Instant;

/** How long a submission may wait for us; the wall is FIT-Connect's own (deadlines). */
public enum Urgency {
  IN_TIME(Duration.ZERO),
  /** We want to have fetched everything by then. */
  LATE(Duration.ofMinutes(15)),
  ALARM(Duration.ofDays(1)),
  ESCALATION(Duration.ofDays(3)),
  /** FIT-Connect itself rejects what was not answered. */
  WALL(Duration.ofDays(14));

  private final Duration from;

  Urgency(Duration from) {
    this.from = from;
  }

  public Duration from() {
    return from;
  }

  /** Of something fetched: an answer within a day is in time, whoever has to decide first. */
  public static Urgency ofAnswer(Instant since, Instant now) {
    var urgency = of(since, now);
    return urgency == LATE ? IN_TIME : urgency;
  }

  /** Whether an answer can be that old: only what was not fetched can be merely late. */
  public boolean isOfAnswers() {
    return this != LATE;
  }

  public static Urgency of(Instant since, Instant now) {
    var age = Duration.between(since, now);
    var found = IN_TIME;
    for (var urgency : values()) {
      if (age.compareTo(urgency.from) >= 0) {
        found = urgency;
      }
    }
    return found;
  }
}
