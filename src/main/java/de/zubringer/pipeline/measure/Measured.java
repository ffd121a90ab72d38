package de.zubringer.pipeline.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What was counted of the journeys of one Leistung in one administration.
 *
 * @param since from when on they arrived
 * @param median of those delivered, from arrival to delivery; zero if none was
 * @param slowest nine of ten were delivered within this time; zero if none was
 * @param held how many a person had to decide about, at least once
 * @param refused how many went back to the sender
 * @param deliveredTo how many each target system of the administration got, by its local id
 */
public record Measured(
    Instant since,
    long arrived,
    long delivered,
    Duration median,
    Duration slowest,
    long held,
    long refused,
    Map<String, Long> deliveredTo) {

  /** From 0 to 100; 0 where nothing arrived. */
  public double percentHeld() {
    return percent(held);
  }

  /** From 0 to 100; 0 where nothing arrived. */
  public double percentRefused() {
    return percent(refused);
  }

  private double percent(long part) {
    return arrived == 0 ? 0 : 100.0 * part / arrived;
  }
}
