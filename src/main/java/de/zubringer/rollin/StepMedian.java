package de.zubringer.rollin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How long a step usually takes, over all administrations; says nothing of any one of them.
 *
 * @param count administrations and Leistungen in which it was measured
 * @param days median from the beginning to the end, in days of 24 hours, to a tenth
 * @param minutes median of the working time where it was written down; 0 if nowhere
 */
public record StepMedian(String step, int count, double days, long minutes) {
  private static final double HOURS = 24.0;
  private static final double TENTHS = 10.0;

  /** Of every step that was measured at least once, by its id. */
  public static List<StepMedian> of(List<StepTime> times) {
    var byStep = new TreeMap<String, List<StepTime>>();
    for (var time : times) {
      if (time.took().isPresent()) {
        byStep.computeIfAbsent(time.step(), step -> new ArrayList<>()).add(time);
      }
    }
    return byStep.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
  }

  private static StepMedian of(String step, List<StepTime> times) {
    var took = times.stream().flatMap(one -> one.took().stream()).map(Duration::toMinutes).toList();
    var written = times.stream().map(one -> (long) one.minutes()).filter(one -> one > 0).toList();
    var days = median(took) / Duration.ofHours(1).toMinutes() / HOURS;
    return new StepMedian(
        step, times.size(), Math.round(days * TENTHS) / TENTHS, Math.round(median(written)));
  }

  private static double median(List<Long> values) {
    if (values.isEmpty()) {
      return 0;
    }
    var sorted = values.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
  }
}
