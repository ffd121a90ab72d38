package de.zubringer.ops;

import de.zubringer.ops.situation.Node;
import de.zubringer.ops.situation.Queue;
import de.zubringer.ops.situation.Situation;
import de.zubringer.pipeline.flow.ConnectionFlow;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Measurements with a place: connection, kind of task, node. There are as many as are connected,
 * known to the program and running; connections are bounded, those with most open first.
 */
final class SeriesByPlace {
  /** Seven series each; a Land that connects more asks for sums. */
  static final int CONNECTIONS_MAX = 1_000;

  /** For what nobody has opened yet. */
  private static final String UNKNOWN = "none";

  /** One measurement of everything of a kind. */
  private record Measured<T>(MultiGauge gauge, ToDoubleFunction<T> value) {}

  private final List<Measured<ConnectionFlow>> connections = new ArrayList<>();
  private final List<Measured<Queue>> queues = new ArrayList<>();
  private final List<Measured<Node>> nodes = new ArrayList<>();
  private volatile Instant now = Instant.EPOCH;

  void bindTo(MeterRegistry registry) {
    connection(registry, "received.today", "Arrived since midnight", ConnectionFlow::today);
    connection(registry, "received.week", "Arrived within seven days", ConnectionFlow::week);
    connection(
        registry,
        "delivered.week",
        "Of a week those that are delivered",
        ConnectionFlow::delivered);
    connection(registry, "moving", "On their way", ConnectionFlow::moving);
    connection(registry, "retrying", "Of them tried again later", ConnectionFlow::retrying);
    connection(registry, "held", "Waiting for a person", ConnectionFlow::held);
    connections.add(
        new Measured<>(
            gauge(registry, "connection.oldest", "Age of the oldest not at its end", "seconds"),
            flow -> age(flow.oldest())));
    queues.add(
        new Measured<>(
            gauge(registry, "queue.due", "Tasks that wait for a worker", null), Queue::due));
    queues.add(
        new Measured<>(
            gauge(registry, "queue.running", "Tasks a worker has in hand", null), Queue::running));
    queues.add(
        new Measured<>(
            gauge(registry, "queue.oldest", "Age of the oldest that waits", "seconds"),
            queue -> age(queue.oldest())));
    nodes.add(
        new Measured<>(
            gauge(registry, "node.disk.free", "Free room for the data directory", "percent"),
            node -> node.free() == null ? Double.NaN : node.free()));
  }

  void show(Situation situation) {
    now = situation.at();
    var most =
        situation.flows().stream()
            .sorted(
                Comparator.comparingLong(ConnectionFlow::open)
                    .thenComparingLong(ConnectionFlow::week)
                    .reversed())
            .limit(CONNECTIONS_MAX)
            .toList();
    show(connections, most, SeriesByPlace::tags);
    show(queues, situation.queues(), queue -> Tags.of("task", queue.task()));
    show(nodes, situation.nodes(), node -> Tags.of("node", node.name()));
  }

  void hide() {
    show(connections, List.of(), SeriesByPlace::tags);
    show(queues, List.of(), queue -> Tags.empty());
    show(nodes, List.of(), node -> Tags.empty());
  }

  private static <T> void show(
      List<Measured<T>> measured, Collection<T> all, Function<T, Tags> tags) {
    for (var one : measured) {
      var rows = new ArrayList<Row<?>>();
      all.forEach(it -> rows.add(Row.of(tags.apply(it), one.value().applyAsDouble(it))));
      one.gauge().register(rows, true);
    }
  }

  private static Tags tags(ConnectionFlow flow) {
    return Tags.of(
        "municipality",
        flow.municipality().toString(),
        "leistung",
        flow.leistung().isEmpty() ? UNKNOWN : flow.leistung());
  }

  private void connection(
      MeterRegistry registry,
      String name,
      String description,
      ToDoubleFunction<ConnectionFlow> value) {
    connections.add(
        new Measured<>(gauge(registry, "connection." + name, description, null), value));
  }

  private static MultiGauge gauge(
      MeterRegistry registry, String name, String description, @Nullable String unit) {
    return MultiGauge.builder("zubringer." + name)
        .description(description)
        .baseUnit(unit)
        .register(registry);
  }

  private double age(@Nullable Instant since) {
    return since == null ? 0 : Math.max(0, Duration.between(since, now).toSeconds());
  }
}
