package de.zubringer.ops.alert;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.ops.situation.Certificate;
import de.zubringer.ops.situation.Node;
import de.zubringer.ops.situation.Queue;
import de.zubringer.ops.situation.Situation;
import de.zubringer.pipeline.flow.ConnectionFlow;
import de.zubringer.pipeline.pace.TargetHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule measures in a situation; computes only. */
final class Readings {
  private final Situation situation;

  Readings(Situation situation) {
    this.situation = situation;
  }

  /** Empty if there is nothing to measure: then all is well. */
  Optional<Reading> of(AlertRule rule) {
    return switch (rule.measure()) {
      case QUEUE_AGE -> oldest(situation.queues(), Queue::oldest, Queue::task);
      case QUEUE_LENGTH -> sum(situation.queues(), Queue::due, Queue::task);
      case HELD_COUNT -> sum(flows(rule), ConnectionFlow::held, Readings::place);
      case HELD_AGE -> oldest(flows(rule), ConnectionFlow::heldSince, Readings::place);
      case OPEN_AGE -> oldest(flows(rule), ConnectionFlow::oldest, Readings::place);
      case RETRYING_COUNT -> sum(flows(rule), ConnectionFlow::retrying, Readings::place);
      case ESCALATED_COUNT -> number(situation.escalated());
      case TARGET_OPEN -> oldest(targets(rule), TargetHealth::openedAt, Readings::place);
      case CERTIFICATE_DAYS -> certificates(rule);
      case INTAKE_AGE -> age(situation.outside().notFetched());
      case UNANSWERED_AGE -> age(situation.outside().unanswered());
      case ANSWERS_ENDED -> number(situation.outside().ended());
      case AUDIT_BREAKS -> Optional.ofNullable(situation.auditBreaks()).flatMap(Readings::number);
      case DISK_FREE -> disks();
      case NODES_MISSING -> nodes(false);
      case NODES_ALIVE -> nodes(true);
    };
  }

  private List<ConnectionFlow> flows(AlertRule rule) {
    return situation.flows().stream()
        .filter(flow -> isIn(rule, flow.municipality()))
        .filter(flow -> rule.leistung().isEmpty() || rule.leistung().equals(flow.leistung()))
        .toList();
  }

  private List<TargetHealth> targets(AlertRule rule) {
    return situation.targets().stream()
        .filter(TargetHealth::isOpen)
        .filter(target -> isIn(rule, target.key().municipality()))
        .toList();
  }

  private Optional<Reading> certificates(AlertRule rule) {
    var all =
        situation.certificates().stream().filter(one -> isIn(rule, one.municipality())).toList();
    return low(all, one -> one.daysLeft(situation.at()), Readings::place);
  }

  private Optional<Reading> disks() {
    var alive = situation.nodes().stream().filter(node -> node.isAlive(situation.at()));
    return low(
        alive.filter(node -> node.free() != null).toList(),
        node -> node.free() == null ? 0 : node.free(),
        Node::name);
  }

  private Optional<Reading> nodes(boolean alive) {
    var found =
        situation.nodes().stream()
            .filter(node -> node.isAlive(situation.at()) == alive)
            .map(Node::name)
            .toList();
    return Optional.of(new Reading(found.size(), found));
  }

  /** The lowest of all, with those that are lowest. */
  private static <T> Optional<Reading> low(
      Collection<T> all, ToLongFunction<T> value, Function<T, String> place) {
    var sorted = all.stream().sorted(Comparator.comparingLong(value)).toList();
    return sorted.stream()
        .findFirst()
        .map(first -> new Reading(value.applyAsLong(first), places(sorted.stream(), place)));
  }

  private static <T> Optional<Reading> sum(
      Collection<T> all, ToLongFunction<T> value, Function<T, String> place) {
    var some = all.stream().filter(one -> value.applyAsLong(one) > 0);
    return Optional.of(
        new Reading(
            all.stream().mapToLong(value).sum(),
            places(some.sorted(Comparator.comparingLong(value).reversed()), place)));
  }

  private <T> Optional<Reading> oldest(
      Collection<T> all, Function<T, @Nullable Instant> since, Function<T, String> place) {
    ToLongFunction<T> age = one -> seconds(since.apply(one));
    var some =
        all.stream()
            .filter(one -> since.apply(one) != null)
            .sorted(Comparator.comparingLong(age).reversed())
            .toList();
    return some.stream()
        .findFirst()
        .map(first -> new Reading(age.applyAsLong(first), places(some.stream(), place)));
  }

  private Optional<Reading> age(@Nullable Instant since) {
    return since == null ? Optional.empty() : number(seconds(since));
  }

  private long seconds(@Nullable Instant since) {
    return since == null ? 0 : Math.max(0, Duration.between(since, situation.at()).toSeconds());
  }

  private static Optional<Reading> number(long value) {
    return Optional.of(new Reading(value, List.of()));
  }

  private static <T> List<String> places(Stream<T> all, Function<T, String> place) {
    return all.limit(Reading.PLACES_MAX).map(place).toList();
  }

  private static String place(ConnectionFlow flow) {
    return flow.municipality() + "/" + flow.leistung();
  }

  private static String place(TargetHealth target) {
    var key = target.key();
    var receiver = key.receiver().isEmpty() ? "" : "/" + key.receiver();
    return key.municipality() + "/" + key.target() + receiver;
  }

  private static String place(Certificate one) {
    return one.municipality() + "/" + one.of() + "/" + one.kind();
  }

  private static boolean isIn(AlertRule rule, MunicipalityId municipality) {
    return rule.municipality() == null || municipality.equals(rule.municipality());
  }
}
