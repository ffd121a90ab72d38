package de.zubringer.concept;

import de.zubringer.catalogue.procedure.Procedure;
import de.zubringer.catalogue.procedure.Procedure.Bounds;
import de.zubringer.catalogue.procedure.Procedure.Flow;
import de.zubringer.catalogue.procedure.Procedure.Node;
import de.zubringer.catalogue.procedure.Procedure.Point;
import de.zubringer.concept.Picture.Box;
import de.zubringer.concept.Picture.Direction;
import de.zubringer.concept.Picture.Label;
import de.zubringer.concept.Picture.Line;
import de.zubringer.concept.Picture.Shape;
import de.zubringer.concept.Picture.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Draws a procedure as strips, one below the other, each broad enough to be read on paper. */
final class ProcedurePicture {
  /** So that the words of a task fit into its box on a page A4 on its side. */
  private static final double STRIP_WIDTH_MAX = 1200;

  private static final double LANE_NAME_WIDTH = 124;
  private static final double MARGIN = 12;

  private final Procedure procedure;
  private final double top;

  private ProcedurePicture(Procedure procedure) {
    this.procedure = procedure;
    this.top = bounds(procedure).mapToDouble(Bounds::y).min().orElse(0);
  }

  static List<Picture> of(Procedure procedure) {
    return new ProcedurePicture(procedure).strips();
  }

  private List<Picture> strips() {
    var end = nodes().mapToDouble(Bounds::right).max().orElse(0) + MARGIN;
    var from = nodes().mapToDouble(Bounds::x).min().orElse(0) - MARGIN;
    var cuts = new ArrayList<Double>(List.of(from));
    for (var left = (int) Math.ceil((end - from) / STRIP_WIDTH_MAX); left > 0; left--) {
      from = left == 1 && end - from <= STRIP_WIDTH_MAX ? end : cut(from, (end - from) / left);
      cuts.add(from);
      left += left == 1 && from < end ? 1 : 0;
    }
    var width = 0.0;
    for (int i = 1; i < cuts.size(); i++) {
      width = Math.max(width, cuts.get(i) - cuts.get(i - 1));
    }
    var strips = new ArrayList<Picture>();
    for (int i = 1; i < cuts.size(); i++) {
      strips.add(strip(cuts.get(i - 1), cuts.get(i), width));
    }
    return List.copyOf(strips);
  }

  /** The last place in reach where no node is cut; in the middle of one only if there is none. */
  private double cut(double from, double width) {
    var place = from + width;
    for (var free = false; !free && place > from + 1; ) {
      var at = place;
      var hit = nodes().filter(one -> one.x() < at && at < one.right()).findFirst();
      free = hit.isEmpty();
      place = hit.map(Bounds::x).orElse(place);
    }
    return place > from + 1 ? place : from + width;
  }

  private Picture strip(double from, double to, double content) {
    var width = LANE_NAME_WIDTH + content;
    var bottom = bounds(procedure).mapToDouble(Bounds::bottom).max().orElse(0);
    var shapes = new ArrayList<Shape>();
    for (var lane : procedure.lanes()) {
      var box = lane.bounds();
      var y = box.y() - top;
      shapes.add(new Box(0, y, LANE_NAME_WIDTH + to - from, box.height(), "lane", ""));
      shapes.add(new Box(0, y, LANE_NAME_WIDTH, box.height(), "lane-name", lane.name()));
    }
    var left = from - LANE_NAME_WIDTH;
    procedure.flows().forEach(flow -> draw(flow, from, to, left, shapes));
    procedure.nodes().stream()
        .filter(node -> node.bounds().x() >= from && node.bounds().x() < to)
        .forEach(node -> draw(node, left, shapes));
    return new Picture(width, bottom - top, List.copyOf(shapes));
  }

  private void draw(Node node, double left, List<Shape> shapes) {
    var box = node.bounds();
    var label = node.label();
    var kind = node.kind().name().toLowerCase(Locale.ROOT);
    var inside = label == null ? node.name() : "";
    shapes.add(new Box(box.x() - left, box.y() - top, box.width(), box.height(), kind, inside));
    if (label != null) {
      shapes.add(new Label(label.x() - left, label.y() - top, label.width(), node.name()));
    }
  }

  private void draw(Flow flow, double from, double to, double left, List<Shape> shapes) {
    var points = straightened(flow.points());
    for (int i = 1; i < points.size(); i++) {
      line(points.get(i - 1), points.get(i), from, to, left, shapes);
    }
    var end = points.isEmpty() ? null : points.getLast();
    if (points.size() > 1 && end != null && end.x() > from && end.x() <= to) {
      var way = direction(points.get(points.size() - 2), end);
      shapes.add(new Tip(end.x() - left, end.y() - top, way));
    }
    var label = flow.label();
    if (label != null && label.x() >= from && label.x() < to) {
      shapes.add(new Label(label.x() - left, label.y() - top, label.width(), flow.name()));
    }
  }

  private void line(Point one, Point two, double from, double to, double left, List<Shape> shapes) {
    var x = Math.clamp(Math.min(one.x(), two.x()), from, to);
    var right = Math.clamp(Math.max(one.x(), two.x()), from, to);
    var upright = one.x() == two.x();
    if (upright ? one.x() >= from && one.x() < to : right > x) {
      var y = Math.min(one.y(), two.y());
      shapes.add(new Line(x - left, y - top, right - x, Math.abs(one.y() - two.y())));
    }
  }

  /** Slanted lines become two straight ones. */
  private static List<Point> straightened(List<Point> points) {
    var straight = new ArrayList<Point>();
    for (var point : points) {
      var before = straight.isEmpty() ? point : straight.getLast();
      if (before.x() != point.x() && before.y() != point.y()) {
        straight.add(new Point(point.x(), before.y()));
      }
      straight.add(point);
    }
    return straight;
  }

  private static Direction direction(Point from, Point to) {
    if (from.y() == to.y()) {
      return from.x() <= to.x() ? Direction.RIGHT : Direction.LEFT;
    }
    return from.y() < to.y() ? Direction.DOWN : Direction.UP;
  }

  /** Of the nodes with what is written beside them. */
  private Stream<Bounds> nodes() {
    return procedure.nodes().stream()
        .flatMap(
            node ->
                node.label() == null
                    ? Stream.of(node.bounds())
                    : Stream.of(node.bounds(), node.label()));
  }

  private static Stream<Bounds> bounds(Procedure procedure) {
    return Stream.concat(
        procedure.lanes().stream().map(Procedure.Lane::bounds),
        procedure.nodes().stream().map(Node::bounds));
  }
}
