package de.zubringer.cli.fuzz;

import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** Gives spoiled input to all targets in turn and notes each property that broke. */
final class Fuzz {
  /** The first ones show what is wrong. */
  private static final int BREAKS_MAX = 20;

  /** Nothing so small may take so long, however it is written. */
  private static final long CASE_NANOS_MAX = 10_000_000_000L;

  /** Each target gets the same time, so that cheap reading is tried far more often. */
  private static final long TURN_NANOS = 20_000_000;

  private final Map<Target, SplittableRandom> targets = new LinkedHashMap<>();
  private final Map<String, Long> cases = new LinkedHashMap<>();
  private final List<Break> breaks = new ArrayList<>();

  /** A property that did not hold; the seed makes the same input again. */
  record Break(String target, long seed, String cause) {}

  Fuzz(List<Target> targets, long seed) {
    var seeds = new SplittableRandom(seed);
    targets.forEach(target -> this.targets.put(target, seeds.split()));
  }

  /** Goes on until the answer is no or too much is wrong. */
  void run(BooleanSupplier goOn) {
    while (goOn.getAsBoolean() && breaks.size() < BREAKS_MAX) {
      targets.forEach(this::turn);
    }
  }

  private void turn(Target target, SplittableRandom seeds) {
    var end = System.nanoTime() + TURN_NANOS;
    do {
      var seed = seeds.nextLong();
      cases.merge(target.name(), 1L, Long::sum);
      check(target, seed).ifPresent(cause -> breaks.add(new Break(target.name(), seed, cause)));
    } while (System.nanoTime() < end && breaks.size() < BREAKS_MAX);
  }

  /** How many inputs each target got. */
  Map<String, Long> cases() {
    return cases;
  }

  List<Break> breaks() {
    return breaks;
  }

  /** Names of exceptions only: their messages may carry input. */
  static Optional<String> check(Target target, long seed) {
    var begin = System.nanoTime();
    try {
      if (!target.property().holds(new Mutation(seed))) {
        return Optional.of("believed");
      }
    } catch (ProtocolFault | FitConnectUnavailable e) {
      return slow(begin);
    } catch (RuntimeException | StackOverflowError e) { // what this is about
      return Optional.of(e.toString().lines().findFirst().orElse("") + " " + place(e));
    }
    return slow(begin);
  }

  private static Optional<String> slow(long begin) {
    return System.nanoTime() - begin > CASE_NANOS_MAX ? Optional.of("slow") : Optional.empty();
  }

  private static String place(Throwable thrown) {
    var trace = thrown.getStackTrace();
    return trace.length == 0 ? "" : trace[0].toString();
  }
}
