package de.zubringer.retention;

import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.LegalTime;
import de.zubringer.pipeline.erasure.Resting;
import de.zubringer.pipeline.erasure.Resting.End;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long journeys of a Leistung that ended in one way are kept.
 *
 * @param leistung id of the package; null: those nobody found a plan for
 * @param name of the Leistung, in German; empty where there is none
 * @param period empty: never erased by itself, nor by a run
 * @param byItself whether an automatic run erases it; otherwise a person must say so
 * @param handOver who gets the records before
 */
public record KeepRule(
    @Nullable String leistung,
    String name,
    End end,
    Optional<Period> period,
    boolean byItself,
    String legalBasis,
    Optional<PlanTarget> handOver) {

  /** What is due on a day: a journey is kept for the whole of its last day. */
  Optional<Resting> due(LocalDate day) {
    return period.map(
        kept ->
            new Resting(leistung, end, day.minus(kept).atStartOfDay(LegalTime.ZONE).toInstant()));
  }
}
