package de.zubringer.web.rollin;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.rollin.RollIns;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.order.WorkOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What is overdue in plans and orders of an administration, for those who can do something. */
@Component
public class Reminders {
  private final RollIns rollIns;
  private final WorkOrders orders;
  private final RollInSituations situations;

  Reminders(RollIns rollIns, WorkOrders orders, RollInSituations situations) {
    this.rollIns = rollIns;
    this.orders = orders;
    this.situations = situations;
  }

  /** One line for each Leistung with something overdue; none for others than its coordinators. */
  public List<ReminderLine> of(Person person) {
    var owner = person.municipality();
    return owner == null || !(person.role() == COORDINATOR || person.role() == SYSTEM_ADMIN)
        ? List.of()
        : of(owner);
  }

  private List<ReminderLine> of(MunicipalityId owner) {
    var leistungen = new TreeSet<String>();
    rollIns.begun(owner).forEach(one -> leistungen.add(one.leistung()));
    leistungen.addAll(orders.ordered(owner));
    var lines = new ArrayList<ReminderLine>();
    for (var leistung : leistungen) {
      situations.live(owner, leistung).ifPresent(now -> lines.addAll(of(now)));
    }
    return List.copyOf(lines);
  }

  private List<ReminderLine> of(Situation now) {
    var lines = new ArrayList<ReminderLine>();
    var name = now.leistung().name();
    var overdue = rollIns.plan(now).map(plan -> plan.overdue(now.today()).size()).orElse(0);
    if (overdue > 0) {
      lines.add(
          new ReminderLine(
              address(now) + "/einfuehrung",
              say("erinnerung.schritte", name, Integer.toString(overdue))));
    }
    due(now).ifPresent(lines::add);
    return lines;
  }

  private static String address(Situation now) {
    return "/anbindungen/" + now.owner() + "/" + now.leistung().id();
  }

  /** About the orders of one Leistung; empty if nobody has to be asked. */
  Optional<ReminderLine> due(Situation now) {
    var due = orders.due(now.owner(), now.leistung().id(), now.today());
    return due == 0
        ? Optional.empty()
        : Optional.of(
            new ReminderLine(
                address(now) + "/auftraege",
                say("erinnerung.auftraege", now.leistung().name(), Long.toString(due))));
  }
}
