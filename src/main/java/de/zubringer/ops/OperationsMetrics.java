package de.zubringer.ops;

import de.zubringer.ops.alert.Alerts;
import de.zubringer.ops.alert.RulesInForce;
import de.zubringer.ops.notice.NoticeStore;
import de.zubringer.ops.situation.Certificate;
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
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The numbers of the page Betrieb for the operator's monitoring; looked at every half minute on
 * each node, however often somebody asks. While the database is away they are no numbers.
 */
@Component
class OperationsMetrics implements MeterBinder {
  private static final Logger LOG = LoggerFactory.getLogger(OperationsMetrics.class);
  private static final String PREFIX = "zubringer.";
  private static final long EVERY_MILLIS = 30_000;

  private final Situations situations;
  private final Alerts alerts;
  private final RulesInForce rules;
  private final NoticeStore notices;
  private final SeriesByPlace series = new SeriesByPlace();
  private volatile @Nullable Numbers numbers;
  private boolean silent;

  private record Numbers(
      Situation situation, long pending, long firing, boolean isBroken, long failed) {}

  OperationsMetrics(
      Situations situations, Alerts alerts, RulesInForce rules, NoticeStore notices) {
    this.situations = situations;
    this.alerts = alerts;
    this.rules = rules;
    this.notices = notices;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    series.bindTo(registry);
    targets(registry);
    gauge(registry, "certificates.left", "Days until the first certificate or key ends", "days",
        it -> certificate(it.situation()));
    gauge(registry, "audit.breaks", "Where audit chains were broken at the last walk", null,
        it -> numberOr(it.situation().auditBreaks()));
    for (var alive : new boolean[] {true, false}) {
      tagged(registry, "nodes", "Nodes by whether they were seen within a minute", "state",
          alive ? "alive" : "missing", it -> nodes(it.situation(), alive));
    }
    tagged(registry, "alerts", "Rules whose bound is passed", "state", "pending",
        Numbers::pending);
    tagged(registry, "alerts", "Rules whose bound is passed", "state", "firing", Numbers::firing);
    gauge(registry, "alerts.broken", "Whether the file of rules cannot be used", null,
        it -> it.isBroken() ? 1 : 0);
    gauge(registry, "alerts.notices.failed", "Notices of a day that nobody got", null,
        Numbers::failed);
    Gauge.builder(PREFIX + "build", () -> 1)
        .description("Always 1; which software this node runs")
        .tags(Tags.of("version", Software.version(), "jdk", Runtime.version().toString()))
        .register(registry);
  }

  private void targets(MeterRegistry registry) {
    tagged(registry, "targets", "Targets that did not answer lately", "state", "open",
        it -> targets(it.situation(), true, false));
    tagged(registry, "targets", "Targets that did not answer lately", "state", "half-open",
        it -> targets(it.situation(), true, true));
    tagged(registry, "targets", "Targets that did not answer lately", "state", "failing",
        it -> targets(it.situation(), false, false));
    gauge(registry, "targets.open", "How long the first target is left in peace", "seconds",
        it -> longest(it.situation()));
  }

  @Scheduled(initialDelay = EVERY_MILLIS / 6, fixedDelay = EVERY_MILLIS)
  void look() {
    try {
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
      silent = false;
    } catch (DataAccessException | TransactionException outage) { // passes; told once
      numbers = null;
      series.hide();
      if (!silent) {
        LOG.warn("cannot look at the installation: {}", outage.getMessage());
      }
      silent = true;
    }
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
    return situation.nodes().stream()
        .filter(node -> node.isAlive(situation.at()) == alive)
        .count();
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

  private void gauge(
      MeterRegistry registry,
      String name,
      String description,
      @Nullable String unit,
      ToDoubleFunction<Numbers> value) {
    Gauge.builder(PREFIX + name, this, it -> it.value(value))
        .description(description)
        .baseUnit(unit)
        .register(registry);
  }

  private void tagged(
      MeterRegistry registry,
      String name,
      String description,
      String tag,
      String word,
      ToDoubleFunction<Numbers> value) {
    Gauge.builder(PREFIX + name, this, it -> it.value(value))
        .description(description)
        .tag(tag, word)
        .register(registry);
  }

  private double value(ToDoubleFunction<Numbers> of) {
    var known = numbers;
    return known == null ? Double.NaN : of.applyAsDouble(known);
  }
}
