package de.zubringer.web.rollin;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.rollin.RollInPlan;
import de.zubringer.rollin.RollIns;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.adaptation.Station;
import de.zubringer.web.frame.Badge;
import org.springframework.stereotype.Component;

/** How many steps of the roll-in are over, and whether one is late. */
@Component
class RollInStation implements Station {
  private final RollIns rollIns;
  private final RollInSituations situations;

  RollInStation(RollIns rollIns, RollInSituations situations) {
    this.rollIns = rollIns;
    this.situations = situations;
  }

  @Override
  public int place() {
    return 70;
  }

  @Override
  public String path() {
    return "einfuehrung";
  }

  @Override
  public Badge state(Drafted drafted) {
    return rollIns
        .plan(situations.of(drafted))
        .map(plan -> badge(plan, drafted))
        .orElseGet(() -> new Badge("info", say("station.einfuehrung.nicht-begonnen")));
  }

  private static Badge badge(RollInPlan plan, Drafted drafted) {
    var late = plan.overdue(drafted.today()).size();
    return late > 0
        ? new Badge("danger", say("station.einfuehrung.ueberfaellig", Integer.toString(late)))
        : new Badge(
            plan.over() == plan.steps().size() ? "success" : "info",
            say(
                "station.einfuehrung.stand",
                Integer.toString(plan.over()),
                Integer.toString(plan.steps().size())));
  }
}
