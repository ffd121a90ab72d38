package de.zubringer.concept;

import static de.zubringer.concept.Phrase.say;
import static de.zubringer.concept.Phrase.word;

import de.zubringer.concept.Picture.Box;
import de.zubringer.concept.Picture.Direction;
import de.zubringer.concept.Picture.Label;
import de.zubringer.concept.Picture.Line;
import de.zubringer.concept.Picture.Shape;
import de.zubringer.concept.Picture.Tip;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.OrgUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The way of an application by the plan: from the online service to each desk and system. */
final class FlowPicture {
  private static final double WIDTH = 1000;
  private static final double BOX_WIDTH = 176;
  private static final double BOX_HEIGHT = 96;
  private static final double GAP = 30;
  private static final double STEP = BOX_WIDTH + GAP;
  private static final double LANE = BOX_HEIGHT + 26;
  private static final double LABEL = 20;

  private FlowPicture() {}

  static Picture of(Subject subject, ConnectionPlan plan) {
    var desks = desks(subject, plan);
    var height = Math.max(2, desks.size()) * LANE + LABEL;
    var middle = (height - BOX_HEIGHT) / 2;
    var shapes = new ArrayList<Shape>();
    box(shapes, 0, middle, "start", say("bild.onlinedienst", plan.leistung().name()));
    box(shapes, 1, middle, "service", say("bild.zustellpunkt", intake(plan)));
    box(shapes, 2, middle, "service", say("bild.zubringer", plan.leistung().version()));
    across(shapes, BOX_WIDTH, middle + BOX_HEIGHT / 2, GAP);
    across(shapes, STEP + BOX_WIDTH, middle + BOX_HEIGHT / 2, GAP);
    var row = 0;
    for (var desk : desks.entrySet()) {
      var y = LABEL + row * LANE;
      box(shapes, 3, y, "task", desk.getKey());
      box(shapes, 4, y, "end", target(desk.getValue()));
      branch(shapes, middle + BOX_HEIGHT / 2, y + BOX_HEIGHT / 2);
      across(shapes, 3 * STEP + BOX_WIDTH, y + BOX_HEIGHT / 2, GAP);
      row++;
    }
    shapes.add(new Label(0, middle + BOX_HEIGHT + LABEL / 2, 2 * STEP, say("bild.antwort")));
    return new Picture(WIDTH, height, List.copyOf(shapes));
  }

  private static Map<String, PlanTarget> desks(Subject subject, ConnectionPlan plan) {
    var desks = new LinkedHashMap<String, PlanTarget>();
    desks.put(usual(subject), plan.target());
    for (var rule : plan.routing().rules()) {
      var words = say("bild.regel", subject.unit(plan, rule), rule.text());
      desks.put(words, plan.targetOf(rule));
    }
    return desks;
  }

  /** The units the rules of the Land lead to, usually one. */
  private static String usual(Subject subject) {
    var names =
        subject.resolutions().stream()
            .map(found -> found.unitIn(subject.book().municipalities()).map(OrgUnit::name))
            .flatMap(Optional::stream)
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? say("offen") : names;
  }

  private static String intake(ConnectionPlan plan) {
    return plan.intake().isEmpty()
        ? say("bild.rest")
        : plan.intake().stream().map(Destination::id).collect(Collectors.joining(", "));
  }

  private static String target(PlanTarget target) {
    return say(
        "bild.ziel", target.system().name(), word("anschluss", target.entrance().connector()));
  }

  private static void box(List<Shape> shapes, int column, double y, String kind, String words) {
    shapes.add(new Box(column * STEP, y, BOX_WIDTH, BOX_HEIGHT, "flow " + kind, words));
  }

  private static void across(List<Shape> shapes, double x, double y, double length) {
    shapes.add(new Line(x, y, length, 0));
    shapes.add(new Tip(x + length, y, Direction.RIGHT));
  }

  private static void branch(List<Shape> shapes, double from, double to) {
    var x = 2 * STEP + BOX_WIDTH;
    var turn = x + GAP / 2;
    shapes.add(new Line(x, from, GAP / 2, 0));
    shapes.add(new Line(turn, Math.min(from, to), 0, Math.abs(from - to)));
    across(shapes, turn, to, GAP / 2);
  }
}
