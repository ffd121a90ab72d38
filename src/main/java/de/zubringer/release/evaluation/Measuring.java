package de.zubringer.release.evaluation;

import de.zubringer.pipeline.measure.Measured;
import de.zubringer.trial.Share;
import de.zubringer.trial.Trial;
import java.time.Duration;
import java.util.Optional;

/**
 * Everything numbers are taken from.
 *
 * @param trial the newest that was kept
 * @param journeys empty while nothing is live
 */
record Measuring(Subject subject, Optional<Trial> trial, Optional<Measured> journeys) {
  private static final double PERCENT = 100;
  private static final double SECONDS_PER_HOUR = Duration.ofHours(1).toSeconds();

  /** What the software knows; empty where only people can count, or nothing happened yet. */
  Optional<Double> value(Measure measure) {
    return switch (measure) {
      case UNEXPECTED -> trial.map(one -> (double) one.unexpected().size());
      case RULES -> trial.map(Trial::rules).map(Measuring::percent);
      case ROWS -> trial.map(Trial::rows).map(Measuring::percent);
      case ANSWERS -> trial.map(Trial::answers).map(Measuring::percent);
      case LOST_FIELDS -> planned().map(plan -> (double) Fields.lost(subject).size());
      case MEDIA_BREAKS -> planned().map(plan -> (double) Fields.typed(subject).size());
      case MINUTES -> Optional.empty();
      case RETURNS ->
          journeys
              .filter(one -> one.arrived() > 0)
              .map(one -> one.percentHeld() + one.percentRefused());
      case HOURS ->
          journeys
              .filter(one -> one.delivered() > 0)
              .map(one -> one.median().toSeconds() / SECONDS_PER_HOUR);
    };
  }

  private Optional<?> planned() {
    return subject.adaptation().plan();
  }

  private static double percent(Share share) {
    return share.value() * PERCENT;
  }
}
