package de.zubringer.pipeline.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many calls to one target this node makes at a time: half of its workers while the target
 * answers promptly, one while it does not, so that a target that hangs never has them all.
 */
@Component
class Places {
  /** A target that takes longer is slow: its calls fill the workers, not the processor. */
  private static final Duration PROMPT = Duration.ofSeconds(1);

  /** Among prompt targets a place is free again in milliseconds; putting off costs more. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final int workers;
  private final InstantSource clock;
  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition left = lock.newCondition();
  private final Map<TargetKey, Target> targets = new HashMap<>();

  /** Calls under way, and whether the last one was answered promptly. */
  private static final class Target {
    private final Set<Place> taken = new HashSet<>();
    private boolean prompt;
  }

  /** The right to call; has to be given back. */
  final class Place {
    private final TargetKey key;
    private final Instant begun;

    private Place(TargetKey key, Instant begun) {
      this.key = key;
      this.begun = begun;
    }

    private boolean isLong(Instant now) {
      return Duration.between(begun, now).compareTo(PROMPT) > 0;
    }

    /** Nothing the second time. */
    void leave() {
      Places.this.leave(this);
    }
  }

  @Autowired
  Places(@Value("${db-scheduler.threads:4}") int workers, InstantSource clock) {
    this(workers, clock, PATIENCE);
  }

  Places(int workers, InstantSource clock, Duration patience) {
    this.workers = workers;
    this.clock = clock;
    this.patience = patience;
  }

  /** A place, or empty if the target has as much in hand as it gets. */
  Optional<Place> take(TargetKey key) {
    lock.lock();
    try {
      var nanos = patience.toNanos();
      var target = targets.computeIfAbsent(key, one -> new Target());
      while (target.taken.size() >= limit(target)) {
        if (nanos <= 0 || hangs(target)) {
          return Optional.empty();
        }
        nanos = left.awaitNanos(nanos);
      }
      var place = new Place(key, clock.instant());
      target.taken.add(place);
      return Optional.of(place);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** How many are taken, by target; none = not there. */
  Map<TargetKey, Integer> taken() {
    lock.lock();
    try {
      var taken = new HashMap<TargetKey, Integer>();
      targets.forEach(
          (key, target) -> {
            if (!target.taken.isEmpty()) {
              taken.put(key, target.taken.size());
            }
          });
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private int limit(Target target) {
    var half = Math.max(1, workers / 2);
    return target.prompt && !hangs(target) && stuck() < half ? half : 1;
  }

  private boolean hangs(Target target) {
    var now = clock.instant();
    return target.taken.stream().anyMatch(place -> place.isLong(now));
  }

  /** Workers that wait for an answer somewhere: then nobody else gets many either. */
  private long stuck() {
    var now = clock.instant();
    return targets.values().stream()
        .flatMap(target -> target.taken.stream())
        .filter(place -> place.isLong(now))
        .count();
  }

  private void leave(Place place) {
    lock.lock();
    try {
      var target = targets.get(place.key);
      if (target != null && target.taken.remove(place)) {
        target.prompt = !place.isLong(clock.instant());
        left.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }
}
