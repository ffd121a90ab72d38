package de.zubringer.web.routing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many calls a client may make in a minute, said in every answer ({@code RateLimit-*}). Clients
 * are told apart by their address.
 */
@Component
class CallBudget {
  private static final int WINDOW_SECONDS = 60;

  /** Further clients share one budget, so that inventing addresses fills no memory. */
  private static final int CLIENTS_MAX = 10_000;

  private static final String OTHERS = "";

  private final Map<String, Integer> calls = new HashMap<>();
  private final int callsMax;
  private final InstantSource clock;
  private long window;

  CallBudget(
      @Value("${zubringer.routing.calls-per-minute:1200}") int callsMax, InstantSource clock) {
    this.callsMax = callsMax;
    this.clock = clock;
  }

  /** Counts a call and writes the headers; false if it is one too many. */
  boolean take(String client, HttpServletResponse response) {
    var now = clock.instant().getEpochSecond();
    var made = count(client, now);
    response.setHeader("RateLimit-Limit", Integer.toString(callsMax));
    response.setHeader("RateLimit-Remaining", Integer.toString(Math.max(0, callsMax - made)));
    response.setHeader(
        "RateLimit-Reset", Long.toString(WINDOW_SECONDS - Math.floorMod(now, WINDOW_SECONDS)));
    return made <= callsMax;
  }

  private synchronized int count(String client, long now) {
    if (now / WINDOW_SECONDS != window) {
      window = now / WINDOW_SECONDS;
      calls.clear();
    }
    var counted = calls.containsKey(client) || calls.size() < CLIENTS_MAX ? client : OTHERS;
    return calls.merge(counted, 1, (one, more) -> Math.min(one + more, callsMax + 1));
  }
}
