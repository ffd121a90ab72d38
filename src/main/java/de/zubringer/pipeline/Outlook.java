package de.zubringer.pipeline;

import de.zubringer.connection.Connections;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import org.springframework.stereotype.Component;

/** What would become of a held journey by the plan that is live now; computes only. */
@Component
public class Outlook {
  private final Orders orders;
  private final Connections connections;

  Outlook(Orders orders, Connections connections) {
    this.orders = orders;
    this.connections = connections;
  }

  /**
   * What would hold it again; none if it would go on as far as to its target.
   *
   * @return the finding {@code content-erased} too if nobody has opened it yet
   */
  public Findings of(Journey journey) {
    return switch (orders.order(journey, connections.current())) {
      case Outcome.Done<Order> done -> Findings.NONE;
      case Outcome.Held<Order>(var findings) -> findings;
      case Outcome.Refused<Order>(var findings) -> findings;
      case Outcome.Later<Order>(var cause) ->
          Findings.of(Finding.error("target-unreachable", "", cause));
    };
  }
}
