package de.zubringer.ops.alert;

import de.zubringer.kernel.MunicipalityId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is told.
 *
 * @param threshold in the unit of the measure
 * @param lasting so long without a break, before it counts; and so long all is well before it ends
 * @param municipality only of this one; null = all
 * @param leistung only of this package; empty = all
 * @param to ids of channels; none = only the page shows it
 * @param again so long after the last time it is told again
 * @param quiet when nobody is told; null = never
 */
public record AlertRule(
    String id,
    String title,
    Measure measure,
    long threshold,
    Duration lasting,
    @Nullable MunicipalityId municipality,
    String leistung,
    List<String> to,
    Duration again,
    @Nullable QuietTime quiet) {

  public AlertRule {
    to = List.copyOf(to);
  }

  /** At the threshold a lot is too much; below it little is too little. */
  public boolean isPassedBy(long value) {
    return measure.isLow() ? value < threshold : value >= threshold;
  }

  boolean isQuiet(Instant now) {
    return quiet != null && quiet.covers(now);
  }

  Instant tellAt(Instant now) {
    return quiet == null ? now : quiet.after(now);
  }
}
