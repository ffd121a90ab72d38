package de.zubringer.web.rollin;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.rollin.RollIns;
import de.zubringer.rollin.order.WorkOrders;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What is overdue in plans and orders of an administration, for those who can do something. */
@Component
public class Reminders {
  private final Adaptations adaptations;
  private final RollIns rollIns;
  private final WorkOrders orders;
  private final RollInSituations situations;

  Reminders(
      Adaptations adaptations, RollIns rollIns, WorkOrders orders, RollInSituations situations) {
    this.adaptations = adaptations;
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
      adaptations.of(owner, leistung).ifPresent(drafted -> lines.addAll(of(drafted)));
    }
    return List.copyOf(lines);
  }

  private List<ReminderLine> of(Drafted drafted) {
    var lines = new ArrayList<ReminderLine>();
    var name = drafted.adaptation().leistung().name();
    var overdue = overdue(drafted);
    if (overdue > 0) {
      lines.add(
          new ReminderLine(
              drafted.address() + "/einfuehrung",
              say("erinnerung.schritte", name, Integer.toString(overdue))));
    }
    due(drafted).ifPresent(lines::add);
    return lines;
  }

  /** About the orders of one Leistung; empty if nobody has to be asked. */
  Optional<ReminderLine> due(Drafted drafted) {
    var due = orders.due(drafted.owner(), drafted.leistung(), drafted.today());
    return due == 0
        ? Optional.empty()
        : Optional.of(
            new ReminderLine(
                drafted.address() + "/auftraege",
                say(
                    "erinnerung.auftraege",
                    drafted.adaptation().leistung().name(),
                    Long.toString(due))));
  }

  private int overdue(Drafted drafted) {
    return rollIns
        .plan(situations.of(drafted))
        .map(plan -> plan.overdue(drafted.today()).size())
        .orElse(0);
  }
}
