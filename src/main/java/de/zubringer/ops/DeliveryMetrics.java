package de.zubringer.ops;

import de.zubringer.pipeline.pace.Escalations;
import de.zubringer.pipeline.pace.TargetHealth;
import de.zubringer.pipeline.pace.Trouble;
import de.zubringer.pipeline.pace.WaitReason;
import de.zubringer.pipeline.pace.Waits;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the operator's monitoring has to know about deliveries; names no submission. */
@Component
class DeliveryMetrics implements MeterBinder {
  private static final String PREFIX = "zubringer.journeys.";

  /** All numbers of one reading come from one look. */
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private final Waits waits;
  private final Escalations held;
  private final InstantSource clock;
  private volatile Numbers numbers = new Numbers(Instant.MIN, Map.of(), Map.of(), 0, 0);

  private record Numbers(
      Instant at,
      Map<WaitReason, Long> waiting,
      Map<Trouble, Long> held,
      long escalated,
      long targetsAway) {}

  DeliveryMetrics(Waits waits, Escalations held, InstantSource clock) {
    this.waits = waits;
    this.held = held;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (var reason : WaitReason.values()) {
      Gauge.builder(PREFIX + "waiting", this, it -> it.now().waiting().getOrDefault(reason, 0L))
          .description("Journeys that go on by themselves at a known time, by the reason")
          .tag("reason", reason.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
    for (var kind : Trouble.values()) {
      Gauge.builder(PREFIX + "held", this, it -> it.now().held().getOrDefault(kind, 0L))
          .description("Journeys that wait for a person, by the kind of trouble")
          .tag("kind", kind.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
    Gauge.builder(PREFIX + "escalated", this, it -> it.now().escalated())
        .description("Journeys held for so long that somebody above has to know")
        .register(registry);
    Gauge.builder("zubringer.targets.away", this, it -> it.now().targetsAway())
        .description("Targets that are not called because they do not answer")
        .register(registry);
  }

  private Numbers now() {
    var known = numbers;
    var now = clock.instant();
    if (known.at().isAfter(now) || !known.at().isAfter(now.minus(REMEMBERED))) {
      var away = waits.targets().stream().filter(TargetHealth::isOpen).count();
      known = new Numbers(now, waits.counts(), held.counts(), held.countEscalated(), away);
      numbers = known;
    }
    return known;
  }
}
