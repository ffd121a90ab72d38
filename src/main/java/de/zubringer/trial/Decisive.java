package de.zubringer.trial;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Ars;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.RuleLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rules of responsibility that may decide for a plan. */
final class Decisive {
  private static final String UNIT = "orgUnit";

  private Decisive() {}

  /**
   * By id, with their sentences: those that decide in the places whatever the application says, and
   * those about units that the administration has written itself, which may ask the application.
   */
  static Map<String, String> rules(
      PlanBook book, ConnectionPlan plan, List<Ars> areas, LocalDate day) {
    var rules = new TreeMap<String, String>();
    for (var line : book.responsibilities().rules()) {
      if (line.decides().equals(UNIT) && isOwn(line, plan) && isFor(line, plan, day)) {
        rules.put(line.id(), line.spot().file() + ":" + line.spot().line());
      }
    }
    for (var area : areas) {
      for (var reason : book.resolve(plan.leistung().leika(), area, day).reasons()) {
        rules.put(reason.rule(), reason.text());
      }
    }
    return rules;
  }

  private static boolean isOwn(RuleLine line, ConnectionPlan plan) {
    return Municipalities.ownerOf(line.spot().file()).equals(Optional.of(plan.body().ars()));
  }

  private static boolean isFor(RuleLine line, ConnectionPlan plan, LocalDate day) {
    return line.state().equals("active")
        && !line.evidence().equals("open")
        && line.leistungen().stream().anyMatch(plan.leistung().leika()::matches)
        && (line.validFrom() == null || !line.validFrom().isAfter(day))
        && (line.validTo() == null || !line.validTo().isBefore(day));
  }
}
