package de.zubringer.web.routing;

import de.zubringer.web.frame.CallCount;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many calls a client may make in a minute, said in every answer ({@code RateLimit-*}). */
@Component
class CallBudget {
  private final CallCount calls;
  private final int callsMax;
  private final InstantSource clock;

  CallBudget(
      @Value("${zubringer.routing.calls-per-minute:1200}") int callsMax, InstantSource clock) {
    this.calls = new CallCount(callsMax, clock);
    this.callsMax = callsMax;
    this.clock = clock;
  }

  /** Counts a call and writes the headers; false if it is one too many. */
  boolean take(String client, HttpServletResponse response) {
    var made = calls.count(client);
    var second = Math.floorMod(clock.instant().getEpochSecond(), CallCount.WINDOW_SECONDS);
    response.setHeader("RateLimit-Limit", Integer.toString(callsMax));
    response.setHeader("RateLimit-Remaining", Integer.toString(Math.max(0, callsMax - made)));
    response.setHeader("RateLimit-Reset", Integer.toString(CallCount.WINDOW_SECONDS - second));
    return made <= callsMax;
  }
}
