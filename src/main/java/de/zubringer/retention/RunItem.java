package de.zubringer.retention;

import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.erasure.Resting;

/**
 * A journey of a run.
 *
 * @param handOver whether its records had to be handed over when the run was decided
 * @param cause code of the finding that stopped it, or kind of a bug; empty otherwise
 * @param receipt of the records; empty if none were handed over
 */
public record RunItem(
    JourneyId journey,
    Resting resting,
    boolean handOver,
    ErasedAs outcome,
    String cause,
    String receipt) {

  RunItem as(ErasedAs end, String why) {
    return new RunItem(journey, resting, handOver, end, why, receipt);
  }

  RunItem with(String proof) {
    return new RunItem(journey, resting, handOver, outcome, cause, proof);
  }
}
