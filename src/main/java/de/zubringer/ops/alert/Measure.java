package de.zubringer.ops.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule looks at; there is no other. */
public enum Measure {
  /** Age of the oldest task that waits for a worker. */
  QUEUE_AGE(Unit.SECONDS, Scope.INSTALLATION),
  QUEUE_LENGTH(Unit.NUMBER, Scope.INSTALLATION),
  HELD_COUNT(Unit.NUMBER, Scope.CONNECTION),
  HELD_AGE(Unit.SECONDS, Scope.CONNECTION),
  /** Age of the oldest journey that has not come to its end. */
  OPEN_AGE(Unit.SECONDS, Scope.CONNECTION),
  RETRYING_COUNT(Unit.NUMBER, Scope.CONNECTION),
  ESCALATED_COUNT(Unit.NUMBER, Scope.INSTALLATION),
  /** How long a target has been left in peace because it does not answer. */
  TARGET_OPEN(Unit.SECONDS, Scope.MUNICIPALITY),
  CERTIFICATE_DAYS(Unit.DAYS, Scope.MUNICIPALITY),
  /** Age of the oldest submission that waits at a Zustelldienst. */
  INTAKE_AGE(Unit.SECONDS, Scope.INSTALLATION),
  /** Age of the oldest that is neither accepted nor refused. */
  UNANSWERED_AGE(Unit.SECONDS, Scope.INSTALLATION),
  ANSWERS_ENDED(Unit.NUMBER, Scope.INSTALLATION),
  AUDIT_BREAKS(Unit.NUMBER, Scope.INSTALLATION),
  DISK_FREE(Unit.PERCENT, Scope.INSTALLATION),
  NODES_MISSING(Unit.NUMBER, Scope.INSTALLATION),
  NODES_ALIVE(Unit.NUMBER, Scope.INSTALLATION);

  /** What its threshold counts. */
  public enum Unit {
    SECONDS,
    NUMBER,
    DAYS,
    PERCENT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** To what it can be narrowed down. */
  enum Scope {
    INSTALLATION,
    MUNICIPALITY,
    CONNECTION
  }

  private final Unit unit;
  private final Scope scope;

  Measure(Unit unit, Scope scope) {
    this.unit = unit;
    this.scope = scope;
  }

  public Unit unit() {
    return unit;
  }

  Scope scope() {
    return scope;
  }

  /** Whether little of it is trouble; else much of it is. */
  public boolean isLow() {
    return unit == Unit.DAYS || unit == Unit.PERCENT || this == NODES_ALIVE;
  }

  /** As files name it, such as {@code held-age}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Measure> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
