package de.zubringer.delivery.pull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the operator's monitoring has to know of what nobody fetches; names no submission. */
@Component
class PullMetrics implements MeterBinder {
  /** A Fachverfahren asks at least daily; after three days somebody must look. */
  private static final Map<String, Duration> AGES =
      Map.of(
          "any", Duration.ZERO,
          "over-a-day", Duration.ofDays(1),
          "over-three-days", Duration.ofDays(3));

  private final Fetches fetches;
  private final InstantSource clock;

  PullMetrics(Fetches fetches, InstantSource clock) {
    this.fetches = fetches;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    AGES.forEach(
        (word, age) ->
            Gauge.builder("zubringer.delivery.fetch.waiting", this, it -> it.waiting(age))
                .description("Deliveries no Fachverfahren has confirmed, at least as old")
                .tag("age", word)
                .register(registry));
  }

  private double waiting(Duration age) {
    return fetches.countSince(clock.instant().minus(age));
  }
}
