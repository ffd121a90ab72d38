package de.zubringer.web.rollin;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.rollin.order.OrderState;
import de.zubringer.rollin.order.WorkOrders;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.adaptation.Station;
import de.zubringer.web.frame.Badge;
import org.springframework.stereotype.Component;

/** How many orders are still to be sent or answered. */
@Component
class OrdersStation implements Station {
  private final WorkOrders orders;
  private final RollInSituations situations;

  OrdersStation(WorkOrders orders, RollInSituations situations) {
    this.orders = orders;
    this.situations = situations;
  }

  @Override
  public int place() {
    return 75;
  }

  @Override
  public String path() {
    return "auftraege";
  }

  @Override
  public Badge state(Drafted drafted) {
    var wanted =
        orders.all(situations.of(drafted)).stream().filter(one -> one.paper().isPresent()).toList();
    if (wanted.isEmpty()) {
      return new Badge("info", say("station.auftraege.keine"));
    }
    var stale = wanted.stream().filter(WorkOrders.Written::isStale).count();
    if (stale > 0) {
      return new Badge("warning", say("station.auftraege.veraltet", Long.toString(stale)));
    }
    var done = wanted.stream().filter(one -> one.order().state() == OrderState.DONE).count();
    return new Badge(
        done == wanted.size() ? "success" : "info",
        say("station.auftraege.stand", Long.toString(done), Integer.toString(wanted.size())));
  }
}
