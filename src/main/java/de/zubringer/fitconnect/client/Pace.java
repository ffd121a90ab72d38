package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectUnavailable;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;

/**
 * Keeps to the speed the service asks for ({@code RateLimit-*} and {@code Retry-After}): a short
 * time is waited for, a longer one is an outage. Also waits between the tries of one call.
 */
public final class Pace {
  /** A window of the rate limit is a minute; who asks for much more is not there. */
  private static final Duration WAIT_MAX = Duration.ofSeconds(90);

  /** Whatever a service says: after five minutes we ask again. */
  private static final Duration PAUSE_MAX = Duration.ofMinutes(5);

  private static final Duration FIRST_GAP = Duration.ofMillis(500);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private final InstantSource clock;
  private final Sleep sleep;
  private Instant free = Instant.MIN;

  /** The seam for tests: nobody waits there. */
  @FunctionalInterface
  public interface Sleep {
    void until(Duration gap) throws InterruptedException;
  }

  public Pace(InstantSource clock, Sleep sleep) {
    this.clock = clock;
    this.sleep = sleep;
  }

  static Pace of(InstantSource clock) {
    return new Pace(clock, Thread::sleep);
  }

  /** Returns as soon as the service wants to hear from us again. */
  void await(String what) throws FitConnectUnavailable {
    var gap = Duration.between(clock.instant(), free());
    if (gap.compareTo(WAIT_MAX) > 0) {
      throw new FitConnectUnavailable(what + " has to wait: the service asks for a pause");
    }
    if (gap.isPositive()) {
      sleep(gap, what);
    }
  }

  /** Waits half a second, one, two … before the next try. */
  void pauseAfter(int failed, String what) throws FitConnectUnavailable {
    sleep(FIRST_GAP.multipliedBy(1L << (failed - 1)), what);
  }

  /** Notes what the answer says about further calls. */
  void heed(int status, HttpHeaders headers) {
    var later = seconds(headers, "Retry-After");
    var used = seconds(headers, "RateLimit-Remaining") == 0;
    if (used || status == 429) {
      later = Math.max(later, seconds(headers, "RateLimit-Reset"));
    }
    if (later > 0) {
      pauseUntil(clock.instant().plusSeconds(Math.min(later, PAUSE_MAX.toSeconds())));
    }
  }

  private synchronized Instant free() {
    return free.equals(Instant.MIN) ? clock.instant() : free;
  }

  private synchronized void pauseUntil(Instant end) {
    free = end;
  }

  private void sleep(Duration gap, String what) throws FitConnectUnavailable {
    try {
      sleep.until(gap);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FitConnectUnavailable(what + " was interrupted", e);
    }
  }

  /** Seconds of a header; -1 if it is missing or says something else, such as a date. */
  private static long seconds(HttpHeaders headers, String name) {
    return headers
        .firstValue(name)
        .filter(text -> SECONDS.matcher(text).matches())
        .map(Long::valueOf)
        .orElse(-1L);
  }
}
