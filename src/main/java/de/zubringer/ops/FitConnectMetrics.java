package de.zubringer.ops;

import de.zubringer.backchannel.OpenAnswers;
import de.zubringer.intake.KeyTerms;
import de.zubringer.intake.WaitingSubmissions;
import de.zubringer.pipeline.Journeys;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the operator's monitoring has to know about FIT-Connect; names no submission. */
@Component
class FitConnectMetrics implements MeterBinder {
  /** The finding that stops everything a wrongly set Zustelldienst would have rejected. */
  private static final String FOREIGN_LOG = "event-log-foreign";

  private static final String PREFIX = "zubringer.fitconnect.";

  private final WaitingSubmissions waiting;
  private final Journeys journeys;
  private final OpenAnswers answers;
  private final KeyTerms terms;
  private final InstantSource clock;

  FitConnectMetrics(
      WaitingSubmissions waiting,
      Journeys journeys,
      OpenAnswers answers,
      KeyTerms terms,
      InstantSource clock) {
    this.waiting = waiting;
    this.journeys = journeys;
    this.answers = answers;
    this.terms = terms;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (var urgency : Urgency.values()) {
      var word = urgency.name().toLowerCase(Locale.ROOT).replace('_', '-');
      Gauge.builder(PREFIX + "waiting", this, it -> it.waiting(urgency))
          .description("Submissions not fetched yet, at least as old as the age says")
          .tag("age", word)
          .register(registry);
      if (urgency.isOfAnswers()) {
        Gauge.builder(PREFIX + "unanswered", this, it -> it.unanswered(urgency))
            .description("Fetched and neither accepted nor rejected, at least as old")
            .tag("age", word)
            .register(registry);
      }
    }
    Gauge.builder(PREFIX + "foreign", journeys, it -> it.countHeldBy(FOREIGN_LOG))
        .description("Held because no event is by a Zustelldienst we know: check the settings")
        .register(registry);
    for (var urgency : TermUrgency.values()) {
      Gauge.builder(PREFIX + "keys", this, it -> it.keys(urgency))
          .description("Own keys by the time their certificate has left")
          .tag("left", urgency.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .register(registry);
    }
    Gauge.builder(PREFIX + "answers.open", answers, it -> it.count(false))
        .description("Answers the Zustelldienst did not take yet")
        .register(registry);
    Gauge.builder(PREFIX + "answers.ended", answers, it -> it.count(true))
        .description("Answers nobody tries to give any more: a person has to look")
        .register(registry);
    Gauge.builder(PREFIX + "destinations.unusable", terms, FitConnectMetrics::unusable)
        .description("Zustellpunkte without client, Zustelldienst or keys")
        .register(registry);
  }

  private double waiting(Urgency urgency) {
    return waiting.countSince(clock.instant().minus(urgency.from()));
  }

  private double unanswered(Urgency urgency) {
    return journeys.countUnanswered(clock.instant().minus(urgency.from()));
  }

  private double keys(TermUrgency urgency) {
    return terms.all().stream()
        .flatMap(one -> one.keys().stream())
        .filter(key -> !key.isPrevious())
        .filter(key -> TermUrgency.of(key.until(), clock.instant()) == urgency)
        .count();
  }

  private static double unusable(KeyTerms terms) {
    return terms.all().stream()
        .filter(one -> !one.isReachable() || !one.isReadable() || one.keys().isEmpty())
        .count();
  }
}
