package de.zubringer.zustelldienst.faults;

import de.zubringer.zustelldienst.WhenEnabled;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts calls in windows of one minute, for the RateLimit headers. */
@Component
@WhenEnabled
class CallCounter {
  private static final int WINDOW_SECONDS = 60;

  private final int limit;
  private final InstantSource clock;
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  private long window;

  /** What the headers say. */
  record Standing(int limit, int remaining, long resetSeconds) {
    boolean isExceeded() {
      return remaining < 0;
    }
  }

  /**
   * The usual limit turns nobody away.
   *
   * @param limit calls a minute and address
   */
  CallCounter(
      @Value("${zubringer.zustelldienst.calls-per-minute:1000000}") int limit,
      InstantSource clock) {
    this.limit = limit;
    this.clock = clock;
  }

  Standing count(String address) {
    var seconds = clock.instant().getEpochSecond();
    begin(seconds / WINDOW_SECONDS);
    var made = calls.computeIfAbsent(address, any -> new AtomicInteger()).incrementAndGet();
    return new Standing(limit, limit - made, WINDOW_SECONDS - seconds % WINDOW_SECONDS);
  }

  private synchronized void begin(long current) {
    if (current != window) {
      window = current;
      calls.clear();
    }
  }
}
