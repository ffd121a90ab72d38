package de.zubringer.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Lets several do the same work in turns and tells the median of each. Counts the computing time of
 * the process, collecting garbage included, so that a busy machine favours nobody.
 */
final class Contest {
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Map<String, ToIntFunction<byte[]>> runners = new LinkedHashMap<>();
  private final List<byte[]> inputs;
  private long sum;

  Contest(List<byte[]> inputs) {
    this.inputs = inputs;
  }

  /** Work on one input; what it returns depends on all of it, so that none can be left out. */
  Contest with(String name, ToIntFunction<byte[]> work) {
    runners.put(name, work);
    return this;
  }

  /**
   * Inputs a second of computing time by name, the median of the rounds; rounds to get warm come
   * before.
   *
   * @param millis of computing time a round lasts, so that everybody gets as warm on a busy machine
   */
  Map<String, Double> run(int warmUp, int rounds, long millis) {
    var rates = new LinkedHashMap<String, List<Double>>();
    for (int round = -warmUp; round < rounds; round++) {
      for (var runner : runners.entrySet()) {
        var rate = rate(runner.getValue(), millis);
        if (round >= 0) {
          rates.computeIfAbsent(runner.getKey(), name -> new ArrayList<>()).add(rate);
        }
      }
    }
    var medians = new LinkedHashMap<String, Double>();
    rates.forEach((name, all) -> medians.put(name, median(all)));
    return medians;
  }

  private double rate(ToIntFunction<byte[]> work, long millis) {
    var start = MACHINE.getProcessCpuTime();
    var end = start + millis * 1_000_000;
    var done = 0;
    while (MACHINE.getProcessCpuTime() < end) {
      for (var input : inputs) {
        sum += work.applyAsInt(input);
      }
      done += inputs.size();
    }
    return done * 1e9 / (MACHINE.getProcessCpuTime() - start);
  }

  /** Of all results; printed so that no result is unused. */
  long sum() {
    return sum;
  }

  private static double median(List<Double> all) {
    Collections.sort(all);
    return all.get(all.size() / 2);
  }
}
