package de.zubringer.web.flow;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.connection.PlanTarget;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.responsibility.RoutingRule;
import de.zubringer.web.flow.FlowPainter.Station;
import de.zubringer.web.frame.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The way of an application by a plan: what all pass, and one lane for each desk. */
public record PlanWay(List<Station> trunk, List<List<Station>> lanes) {
  /** A station of the way, in words. */
  public record Stage(String name, String text) {}

  public static PlanWay of(ConnectionPlan plan, PlanBook book, LocalDate today) {
    var lanes = new ArrayList<List<Station>>();
    var rules = plan.routing().rules();
    var rest = say(rules.isEmpty() ? "weg.alle" : "weg.uebrige");
    lanes.add(lane(new Station("desk", usualUnit(plan, book, today), rest), plan.target()));
    for (var rule : rules) {
      lanes.add(lane(new Station("desk", unit(plan, rule), rule.text()), plan.targetOf(rule)));
    }
    return new PlanWay(trunk(plan), List.copyOf(lanes));
  }

  /** For broad screens. */
  public FlowPicture wide() {
    return FlowPainter.wide(trunk, lanes);
  }

  /** For narrow ones. */
  public FlowPicture tall() {
    return FlowPainter.tall(trunk, lanes);
  }

  /** The same in words, one lane after the other. */
  public List<Stage> words() {
    var stages = new ArrayList<Stage>();
    trunk.forEach(station -> stages.add(new Stage(station.name(), station.text())));
    for (var lane : lanes) {
      var ends = lane.stream().skip(1).map(PlanWay::both).toList();
      stages.add(
          new Stage(
              lane.getFirst().name(),
              say("weg.spur", lane.getFirst().text(), String.join(", ", ends))));
    }
    return List.copyOf(stages);
  }

  private static String both(Station station) {
    return station.name() + " " + station.text();
  }

  private static List<Station> trunk(ConnectionPlan plan) {
    var entrances = plan.intake().stream().map(Destination::id).toList();
    return List.of(
        new Station("start", say("weg.onlinedienst"), plan.leistung().name()),
        entrances.isEmpty()
            ? new Station("step", say("weg.eingang"), say("kanal.rest"))
            : new Station(
                "step",
                say("weg.zustellpunkt"),
                say("weg.zustellpunkt.text", String.join(", ", entrances))),
        new Station(
            "step", say("weg.pruefung"), say("weg.pruefung.text", plan.leistung().version())),
        new Station("step", say("weg.zuordnung"), say("weg.zuordnung.text")));
  }

  private static List<Station> lane(Station desk, PlanTarget target) {
    return List.of(
        desk,
        new Station(
            "step",
            say("weg.abbildung"),
            say(
                "weg.abbildung.text",
                target.format().id(),
                Integer.toString(target.mapping().version()))),
        new Station(
            "target",
            target.system().name(),
            Words.sayOr(
                target.entrance().connector(), "weg.uebergabe." + target.entrance().connector())));
  }

  private static String usualUnit(ConnectionPlan plan, PlanBook book, LocalDate today) {
    return plan.covers().stream()
        .findFirst()
        .flatMap(area -> book.resolve(plan.leistung().leika(), area, today).unit())
        .map(unit -> name(plan, unit))
        .orElseGet(() -> say("weg.keine-stelle"));
  }

  private static String unit(ConnectionPlan plan, RoutingRule rule) {
    return plan.unitOf(rule).map(unit -> name(plan, unit)).orElseGet(() -> say("weg.keine-stelle"));
  }

  private static String name(ConnectionPlan plan, String unit) {
    return plan.profile().unit(unit).map(OrgUnit::name).orElse(unit);
  }
}
