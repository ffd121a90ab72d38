package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.pipeline.clearing.Refusal;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Names;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What can be chosen for a deed, the same for one journey and for many. */
@Component
class DeedChoices {
  private final Names names;
  private final InstantSource clock;

  DeedChoices(Names names, InstantSource clock) {
    this.names = names;
    this.clock = clock;
  }

  /** Units of plans that there are today. */
  List<Choice> units(Collection<ConnectionPlan> plans, String chosen) {
    return plans.stream()
        .flatMap(plan -> plan.profile().units().stream())
        .filter(unit -> unit.isValidOn(LegalTime.today(clock)))
        .distinct()
        .map((OrgUnit unit) -> new Choice(unit.id(), unit.name(), unit.id().equals(chosen)))
        .toList();
  }

  /** Targets of plans, the usual one first; none where there is nothing to choose. */
  List<Choice> targets(Collection<ConnectionPlan> plans) {
    var targets = new TreeMap<String, PlanTarget>();
    plans.stream()
        .flatMap(plan -> plan.targets().stream())
        .forEach(target -> targets.putIfAbsent(target.installation(), target));
    if (targets.size() < 2) {
      return List.of();
    }
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", say("klaeren.ziel.ueblich"), true));
    targets.forEach((id, target) -> choices.add(new Choice(id, target.system().name(), false)));
    return List.copyOf(choices);
  }

  List<Choice> refusals(String chosen) {
    return Arrays.stream(Refusal.values())
        .map(
            one ->
                new Choice(
                    one.word(), say("zurueckweisung." + one.word()), one.word().equals(chosen)))
        .toList();
  }

  /** Administrations that may get it; one that is chosen already stands first. */
  List<Choice> receivers(Predicate<MunicipalityId> may, String chosen) {
    var choices = new ArrayList<Choice>();
    names
        .municipalities()
        .forEach(
            (id, name) -> {
              if (may.test(id)) {
                var first = id.toString().equals(chosen);
                choices.add(first ? 0 : choices.size(), new Choice(id.toString(), name, first));
              }
            });
    return List.copyOf(choices);
  }
}
