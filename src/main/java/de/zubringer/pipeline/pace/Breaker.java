package de.zubringer.pipeline.pace;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.zubringer.kernel.JourneyId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Keeps a target in peace that does not answer, on all nodes: its state is a row of the database;
 * what a node remembers of it is a second old at most and decides nothing a probe depends on.
 */
@Component
class Breaker {
  /** A hiccup is no outage; and four quick failures cost nobody anything. */
  static final int THRESHOLD = 5;

  /** So long without an answer weighs as much as several quick refusals: it blocks a worker. */
  private static final Duration SLOW = Duration.ofSeconds(10);

  private static final int SLOW_WEIGHT = 3;

  static final Duration PROBE_FIRST = Duration.ofSeconds(30);
  static final Duration PROBE_LONGEST = Duration.ofMinutes(15);

  /** Longer than any connector waits for an answer; a node that dies while probing costs that. */
  static final Duration PROBE_LEASE = Duration.ofMinutes(5);

  /** A look into the table costs a round trip; one in a second costs nothing. */
  static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final TargetStore store;
  private final InstantSource clock;
  private volatile Seen seen = new Seen(Instant.MIN, Map.of());

  private record Seen(Instant at, Map<TargetKey, TargetHealth> targets) {}

  /** A call that may be made. */
  record Pass(TargetKey key, JourneyId journey, boolean isProbe, Instant begun) {}

  Breaker(TargetStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The target if it is to be left in peace now; asks nobody to probe. */
  Optional<TargetHealth> shut(TargetKey key) {
    return health(key)
        .filter(TargetHealth::isOpen)
        .filter(target -> !target.isProbeDue(clock.instant()));
  }

  /** Leave to call; empty if the target is to be left in peace. */
  Optional<Pass> enter(TargetKey key, JourneyId journey) {
    var now = clock.instant();
    var open = health(key).filter(TargetHealth::isOpen);
    if (open.isEmpty()) {
      return Optional.of(new Pass(key, journey, false, now));
    }
    if (!open.get().isProbeDue(now)) {
      return Optional.empty();
    }
    var claimed = store.claim(key, journey, now, PROBE_LEASE);
    forget();
    return claimed ? Optional.of(new Pass(key, journey, true, now)) : Optional.empty();
  }

  /** It answered, whatever it said. */
  void answered(Pass pass) {
    var troubled = health(pass.key()).filter(one -> one.isOpen() || one.failures() > 0);
    if (pass.isProbe() || troubled.isPresent()) {
      store.answered(pass.key(), Rounds.PACE_FIRST, clock.instant());
      forget();
    }
  }

  void failed(Pass pass, String cause) {
    var now = clock.instant();
    if (pass.isProbe()) {
      var probes = health(pass.key()).map(TargetHealth::probes).orElse(0);
      store.probeFailed(pass.key(), pass.journey(), probeGap(probes + 1), cause, now);
    } else {
      var slow = Duration.between(pass.begun(), now).compareTo(SLOW) >= 0;
      store.failed(pass.key(), slow ? SLOW_WEIGHT : 1, THRESHOLD, probeGap(0), cause, now);
    }
    forget();
  }

  /** The call ended without anything being known of the target. */
  void without(Pass pass) {
    if (pass.isProbe()) {
      store.probeWithout(pass.key(), pass.journey(), clock.instant());
      forget();
    }
  }

  Optional<TargetHealth> health(TargetKey key) {
    return Optional.ofNullable(remembered().get(key));
  }

  private Map<TargetKey, TargetHealth> remembered() {
    var known = seen;
    var now = clock.instant();
    if (known.at().isAfter(now) || !known.at().isAfter(now.minus(REMEMBERED))) {
      // two workers may look at the same time; both see the truth
      known = new Seen(now, byKey());
      seen = known;
    }
    return known.targets();
  }

  private Map<TargetKey, TargetHealth> byKey() {
    return store.all().stream().collect(toUnmodifiableMap(TargetHealth::key, Function.identity()));
  }

  private void forget() {
    seen = new Seen(Instant.MIN, Map.of());
  }

  private static Duration probeGap(int probes) {
    var gap = PROBE_FIRST.multipliedBy(1L << Math.min(probes, 10));
    return gap.compareTo(PROBE_LONGEST) > 0 ? PROBE_LONGEST : gap;
  }
}
