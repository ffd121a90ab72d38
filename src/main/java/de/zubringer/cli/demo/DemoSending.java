package de.zubringer.cli.demo;

import de.zubringer.connection.Connections;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.ops.Preparations;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sends the demo's applications in their order, each once, however often the demo is killed. */
@Component
@Profile("demo")
class DemoSending {
  /** How often to look whether all came to rest; nobody waits for it but the message. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  /** Then the message is given up; journeys go on without it. */
  private static final Duration LOOK_FOR = Duration.ofMinutes(5);

  private final DemoOnlineService onlineService;
  private final DemoHandingOver handingOver;
  private final SentApplications sent;
  private final Connections connections;
  private final Journeys journeys;
  private final Preparations preparations;

  DemoSending(
      DemoOnlineService onlineService,
      DemoHandingOver handingOver,
      SentApplications sent,
      Connections connections,
      Journeys journeys,
      Preparations preparations) {
    this.onlineService = onlineService;
    this.handingOver = handingOver;
    this.sent = sent;
    this.connections = connections;
    this.journeys = journeys;
    this.preparations = preparations;
  }

  void send(String url, Demo.Listener listener) {
    var all = DemoApplications.read().applications();
    var done = 0;
    for (var entry : all) {
      preparations.at("samples", done, all.size());
      if (!sent.isSent(entry)) {
        send(url, entry, leika(entry.leistung()));
      }
      listener.at("cli.demo.sent", Integer.toString(++done), Integer.toString(all.size()));
    }
  }

  private void send(String url, DemoApplications.Entry entry, LeikaKey leika) {
    if (entry.channel().equals("rest")) {
      handingOver.send(url, entry, leika);
    } else {
      onlineService.send(url, entry, leika);
    }
  }

  private LeikaKey leika(String leistung) {
    return connections.current().plans().stream()
        .map(plan -> plan.leistung())
        .filter(one -> one.id().equals(leistung))
        .findFirst()
        .orElseThrow()
        .leika();
  }

  /** Says how it ended once nothing is on its way any more. */
  void awaitRest(Demo.Listener listener) {
    var expected = DemoApplications.read().applications().size();
    var looks = LOOK_FOR.dividedBy(LOOK_EVERY);
    for (var look = 0; look < looks; look++) {
      var counts = journeys.counts(null);
      if (isAtRest(counts, expected)) {
        listener.at(
            "cli.demo.rest",
            text(counts, JourneyState.DELIVERED),
            text(counts, JourneyState.HELD),
            text(counts, JourneyState.REFUSED));
        return;
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  private static boolean isAtRest(Map<JourneyState, Long> counts, int expected) {
    var resting =
        count(counts, JourneyState.DELIVERED)
            + count(counts, JourneyState.HELD)
            + count(counts, JourneyState.REFUSED);
    var moving = count(counts, JourneyState.ARRIVED) + count(counts, JourneyState.ADDRESSED);
    return moving == 0 && resting >= expected;
  }

  private static long count(Map<JourneyState, Long> counts, JourneyState state) {
    return counts.getOrDefault(state, 0L);
  }

  private static String text(Map<JourneyState, Long> counts, JourneyState state) {
    return Long.toString(count(counts, state));
  }
}
