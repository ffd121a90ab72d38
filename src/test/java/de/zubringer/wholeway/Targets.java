package de.zubringer.wholeway;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Target systems that note every call and answer as they are told. */
final class Targets {
  static final String DOWN = "Das Zielsystem antwortet nicht.";

  final List<DeliveryOrder> calls = new ArrayList<>();
  private final Set<String> down = new HashSet<>();
  private final Set<JourneyId> refused = new HashSet<>();
  private final Map<String, Runnable> meanwhile = new HashMap<>();

  Deliveries deliveries() {
    return new Deliveries(
        Stream.of("rest", "folder", "inbox", "sql").<Connector>map(Named::new).toList());
  }

  private final class Named implements Connector {
    private final String name;

    private Named(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Outcome<DeliveryReceipt> deliver(DeliveryOrder order) {
      calls.add(order);
      meanwhile.getOrDefault(order.system(), () -> {}).run();
      if (refused.contains(order.journey())) {
        return Outcome.held(Finding.error("target-refused", "", order.system(), "400"));
      }
      return down.contains(order.system())
          ? Outcome.later(DOWN)
          : Outcome.done(
              new DeliveryReceipt(DeliveryReceipt.Kind.ANSWER, order.key(), Instant.EPOCH));
    }
  }

  void behave() {
    calls.clear();
    down.clear();
    refused.clear();
    meanwhile.clear();
  }

  void breakDown(String system) {
    down.add(system);
  }

  void comeBack(String system) {
    down.remove(system);
  }

  void refuse(JourneyId journey) {
    refused.add(journey);
  }

  void takeBack(JourneyId journey) {
    refused.remove(journey);
  }

  /** What happens while a call is under way. */
  void during(String system, Runnable action) {
    meanwhile.put(system, action);
  }

  long callsTo(String system) {
    return calls.stream().filter(order -> order.system().equals(system)).count();
  }

  List<JourneyId> journeysAt(String system) {
    return calls.stream()
        .filter(order -> order.system().equals(system))
        .map(DeliveryOrder::journey)
        .toList();
  }
}
