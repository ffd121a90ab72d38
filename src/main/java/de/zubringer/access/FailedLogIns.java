package de.zubringer.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Locks a name for a minute after five wrong passwords, so that guessing does not pay. */
@Component
class FailedLogIns {
  private static final int FAILURES_MAX = 5;
  private static final Duration LOCK = Duration.ofMinutes(1);

  /** Names are whatever a stranger types: keep only the latest, about a megabyte. */
  private static final int NAMES_MAX = 10_000;

  private final InstantSource clock;
  private final Map<String, Failures> byName = new LinkedHashMap<>();

  FailedLogIns(InstantSource clock) {
    this.clock = clock;
  }

  synchronized boolean isLocked(String name) {
    return current(name).count >= FAILURES_MAX;
  }

  synchronized void failed(String name) {
    var count = current(name).count + 1;
    byName.remove(key(name));
    byName.put(key(name), new Failures(count, clock.instant()));
    if (byName.size() > NAMES_MAX) {
      byName.remove(byName.keySet().iterator().next());
    }
  }

  synchronized void succeeded(String name) {
    byName.remove(key(name));
  }

  private Failures current(String name) {
    var failures = byName.getOrDefault(key(name), Failures.NONE);
    return failures.last.plus(LOCK).isAfter(clock.instant()) ? failures : Failures.NONE;
  }

  private static String key(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.substring(0, Math.min(lower.length(), 100));
  }

  private record Failures(int count, Instant last) {
    static final Failures NONE = new Failures(0, Instant.EPOCH);
  }
}
