package de.zubringer.ops;

import de.zubringer.ops.alert.Alerts;
import de.zubringer.ops.alert.RulesInForce;
import de.zubringer.ops.notice.NoticeStore;
import de.zubringer.ops.situation.Certificate;
import de.zubringer.ops.situation.Repeated;
import de.zubringer.ops.situation.Situation;
import de.zubringer.ops.situation.Situations;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The numbers of the page Betrieb for the operator's monitoring; looked at every half minute on
 * each node, however often somebody asks. While the database is away they are no numbers.
 */
@Component
class OperationsMetrics implements MeterBinder {
  private static final Logger LOG = LoggerFactory.getLogger(OperationsMetrics.class);
  private static final String PREFIX = "zubringer.";
  private static final long EVERY_MILLIS = 30_000;
  private static final String TARGETS = "Targets that did not answer lately";
  private static final String NODES = "Nodes by whether they were seen within a minute";
  private static final String ALERTS = "Rules whose bound is passed";
  private static final Said TARGETS_OPEN =
      new Said("targets.open", "How long the first target is left in peace");
  private static final Said CERTIFICATES_LEFT =
      new Said("certificates.left", "Days until the first certificate or key ends");
  private static final Said AUDIT_BREAKS =
      new Said("audit.breaks", "Where audit chains were broken at the last walk");
  private static final Said ALERTS_BROKEN =
      new Said("alerts.broken", "Whether the file of rules cannot be used");
  private static final Said NOTICES_FAILED =
      new Said("alerts.notices.failed", "Notices of a day that nobody got");

  private final Situations situations;
  private final Alerts alerts;
  private final RulesInForce rules;
  private final NoticeStore notices;
  private final SeriesByPlace series = new SeriesByPlace();
  private final Repeated looking = new Repeated(LOG, "cannot look at the installation");
  private volatile @Nullable Numbers numbers;

  private record Numbers(
      Situation situation, long pending, long firing, boolean isBroken, long failed) {}

  OperationsMetrics(Situations situations, Alerts alerts, RulesInForce rules, NoticeStore notices) {
    this.situations = situations;
    this.alerts = alerts;
    this.rules = rules;
    this.notices = notices;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    series.bindTo(registry);
    var all = new Gauges(registry);
    all.targets("open", it -> targets(it.situation(), true, false));
    all.targets("half-open", it -> targets(it.situation(), true, true));
    all.targets("failing", it -> targets(it.situation(), false, false));
    all.add(TARGETS_OPEN, "seconds", it -> longest(it.situation()));
    all.add(CERTIFICATES_LEFT, "days", it -> certificate(it.situation()));
    all.add(AUDIT_BREAKS, null, it -> numberOr(it.situation().auditBreaks()));
    all.state("nodes", NODES, "alive", it -> nodes(it.situation(), true));
    all.state("nodes", NODES, "missing", it -> nodes(it.situation(), false));
    all.state("alerts", ALERTS, "pending", Numbers::pending);
    all.state("alerts", ALERTS, "firing", Numbers::firing);
    all.add(ALERTS_BROKEN, null, it -> it.isBroken() ? 1 : 0);
    all.add(NOTICES_FAILED, null, Numbers::failed);
    Gauge.builder(PREFIX + "build", () -> 1)
        .description("Always 1; which software this node runs")
        .tags(Tags.of("version", Software.version(), "jdk", Runtime.version().toString()))
        .register(registry);
  }

  /** Name and what it says. */
  private record Said(String name, String description) {}

  /** Gauges over the last look. */
  private final class Gauges {
    private final MeterRegistry registry;

    private Gauges(MeterRegistry registry) {
      this.registry = registry;
    }

    private void add(Said said, @Nullable String unit, ToDoubleFunction<Numbers> value) {
      Gauge.builder(PREFIX + said.name(), OperationsMetrics.this, it -> it.value(value))
          .description(said.description())
          .baseUnit(unit)
          .register(registry);
    }

    private void targets(String state, ToDoubleFunction<Numbers> value) {
      state("targets", TARGETS, state, value);
    }

    private void state(
        String name, String description, String state, ToDoubleFunction<Numbers> value) {
      Gauge.builder(PREFIX + name, OperationsMetrics.this, it -> it.value(value))
          .description(description)
          .tag("state", state)
          .register(registry);
    }
  }

  /** On a thread of its own: what waits for a fixed delay shares one. */
  @Scheduled(initialDelay = EVERY_MILLIS / 6, fixedRate = EVERY_MILLIS)
  void look() {
    if (!looking.run(this::lookNow)) {
      numbers = null;
      series.hide();
    }
  }

  private void lookNow() {
    var situation = situations.now();
    var all = alerts.all();
    var firing = all.stream().filter(one -> one.state().isFiring()).count();
    var passed = all.stream().filter(one -> one.state().since() != null).count();
    numbers =
        new Numbers(
            situation,
            passed - firing,
            firing,
            rules.findings().hasErrors(),
            notices.countFailed());
    series.show(situation);
  }

  private static double numberOr(@Nullable Integer known) {
    return known == null ? Double.NaN : known;
  }

  private static double certificate(Situation situation) {
    return situation.certificates().stream()
        .findFirst()
        .map((Certificate first) -> (double) first.daysLeft(situation.at()))
        .orElse(Double.NaN);
  }

  private static double nodes(Situation situation, boolean alive) {
    return situation.nodes().stream().filter(node -> node.isAlive(situation.at()) == alive).count();
  }

  private static double targets(Situation situation, boolean open, boolean probed) {
    return situation.targets().stream()
        .filter(one -> one.isOpen() == open && one.isProbed(situation.at()) == probed)
        .filter(one -> one.isOpen() || one.failures() > 0)
        .count();
  }

  private static double longest(Situation situation) {
    return situation.targets().stream()
        .filter(one -> one.isOpen() && one.openedAt() != null)
        .mapToDouble(one -> seconds(one.openedAt(), situation.at()))
        .max()
        .orElse(0);
  }

  private static double seconds(@Nullable Instant since, Instant now) {
    return since == null ? 0 : Duration.between(since, now).toSeconds();
  }

  private double value(ToDoubleFunction<Numbers> of) {
    var known = numbers;
    return known == null ? Double.NaN : of.applyAsDouble(known);
  }
}
