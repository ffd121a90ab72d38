package de.zubringer.pipeline.pace;

import de.zubringer.kernel.JourneyId;
import java.time.Duration;

/** Lets journeys that wait for the same moment come one after the other. */
final class Spread {
  private static final int PARTS = 1024;

  private Spread() {}

  /** Always the same for one journey; from nothing to almost the whole. */
  static Duration of(JourneyId journey, Duration whole) {
    var part = Math.floorMod(journey.value().hashCode() * 0x9E3779B1, PARTS);
    return whole.multipliedBy(part).dividedBy(PARTS);
  }
}
