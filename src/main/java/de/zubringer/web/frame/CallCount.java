package de.zubringer.web.frame;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Counts the calls each client makes in a minute. Clients are told apart by their address. */
public final class CallCount {
  public static final int WINDOW_SECONDS = 60;

  /** Further clients share one count, so that inventing addresses fills no memory. */
  private static final int CLIENTS_MAX = 10_000;

  private static final String OTHERS = "";

  private final Map<String, Integer> calls = new HashMap<>();
  private final int callsMax;
  private final InstantSource clock;
  private long window;

  /**
   * Begins with nothing counted.
   *
   * @param callsMax how many each may make in a minute
   */
  public CallCount(int callsMax, InstantSource clock) {
    this.callsMax = callsMax;
    this.clock = clock;
  }

  /** Counts a call and says how many were made; one more than allowed stands for any more. */
  public synchronized int count(String client) {
    var now = clock.instant().getEpochSecond() / WINDOW_SECONDS;
    if (now != window) {
      window = now;
      calls.clear();
    }
    var counted = calls.containsKey(client) || calls.size() < CLIENTS_MAX ? client : OTHERS;
    return calls.merge(counted, 1, (one, more) -> Math.min(one + more, callsMax + 1));
  }

  /** Counts a call; false if it is one too many. */
  public boolean isWithin(String client) {
    return count(client) <= callsMax;
  }
}
