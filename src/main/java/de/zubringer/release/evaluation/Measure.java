package de.zubringer.release.evaluation;

import java.util.Locale;
import java.util.Optional;

/** Something that can be measured. Its name is {@code release.measure.<word>}. */
public enum Measure {
  /** Inputs of the trial that became something else than expected. */
  UNEXPECTED(Bound.AT_MOST, Source.TRIAL, Unit.NUMBER, 0),
  /** Rules the trial covered. */
  RULES(Bound.AT_LEAST, Source.TRIAL, Unit.PERCENT, 100),
  /** Rows of the mapping the trial covered. */
  ROWS(Bound.AT_LEAST, Source.TRIAL, Unit.PERCENT, 90),
  /** Local answers the trial covered. */
  ANSWERS(Bound.AT_LEAST, Source.TRIAL, Unit.PERCENT, 80),
  /** Fields of the form nobody has decided about. */
  LOST_FIELDS(Bound.AT_MOST, Source.CONFIGURATION, Unit.NUMBER, 0),
  /** How often something is typed from paper or screen. */
  MEDIA_BREAKS(Bound.AT_MOST, Source.CONFIGURATION, Unit.NUMBER, -1),
  /** Work on one case. */
  MINUTES(Bound.AT_MOST, Source.COUNTED, Unit.MINUTES, -1),
  /** Submissions a person had to decide about, or that went back. */
  RETURNS(Bound.AT_MOST, Source.JOURNEYS, Unit.PERCENT, -1),
  /** From arrival to delivery, of every other submission. */
  HOURS(Bound.AT_MOST, Source.JOURNEYS, Unit.HOURS, 24);

  /** Which side of the target is the good one. */
  public enum Bound {
    AT_MOST,
    AT_LEAST
  }

  /** Who measures it. */
  public enum Source {
    TRIAL,
    CONFIGURATION,
    JOURNEYS,
    /** A person, with a clock or tally. */
    COUNTED
  }

  /** What is counted. */
  public enum Unit {
    NUMBER,
    PERCENT,
    MINUTES,
    HOURS;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final double NO_DEFAULT = -1;

  private final Bound bound;
  private final Source source;
  private final Unit unit;
  private final double target;

  Measure(Bound bound, Source source, Unit unit, double target) {
    this.bound = bound;
    this.source = source;
    this.unit = unit;
    this.target = target;
  }

  /** Such as {@code lost-fields}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Bound bound() {
    return bound;
  }

  public Source source() {
    return source;
  }

  public Unit unit() {
    return unit;
  }

  boolean isMet(double value, double wanted) {
    return bound == Bound.AT_MOST ? value <= wanted : value >= wanted;
  }

  /** What is proposed as target; today's number where there is one. */
  Optional<Double> proposal(AsIsNumbers asIs) {
    var today =
        switch (this) {
          case MEDIA_BREAKS -> asIs.number(AsIsNumbers.MEDIA_BREAKS);
          case MINUTES -> asIs.number(AsIsNumbers.MINUTES);
          case RETURNS -> asIs.number(AsIsNumbers.RETURNS);
          default -> Optional.<Double>empty();
        };
    return today.or(() -> target == NO_DEFAULT ? Optional.empty() : Optional.of(target));
  }
}
