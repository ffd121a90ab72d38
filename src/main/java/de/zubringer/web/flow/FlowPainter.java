package de.zubringer.web.flow;

import de.zubringer.web.flow.FlowPicture.Arrow;
import de.zubringer.web.flow.FlowPicture.Box;
import de.zubringer.web.flow.FlowPicture.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the way of an application: a trunk everything passes, then one lane per place it can end
 * at. Lengths are SVG units; a letter is about 7.4 of them wide.
 */
public final class FlowPainter {
  private static final int LINE = 19;
  private static final int PADDING = 14;
  private static final int GAP = 34;
  private static final int WIDE_BOX = 174;
  private static final int TALL_BOX = 310;
  private static final int TALL_LEFT = 36;
  private static final double LETTER = 7.6;

  private FlowPainter() {}

  /** A station with its words; kind is start, step, desk or target. */
  public record Station(String kind, String name, String text) {}

  /** Left to right; lanes below each other. */
  public static FlowPicture wide(List<Station> trunk, List<List<Station>> lanes) {
    var boxes = new ArrayList<Box>();
    var arrows = new ArrayList<Arrow>();
    var laneLeft = trunk.size() * (WIDE_BOX + GAP) + 1;
    var top = 1;
    for (var lane : lanes) {
      var height = tallest(lane, WIDE_BOX);
      row(lane, laneLeft, top, height, boxes, arrows);
      top += height + GAP;
    }
    var height = Math.max(top - GAP + 1, tallest(trunk, WIDE_BOX) + 2);
    var trunkHeight = tallest(trunk, WIDE_BOX);
    var trunkTop = (height - trunkHeight) / 2;
    var lanesFirst = List.copyOf(boxes);
    row(trunk, 1, trunkTop, trunkHeight, boxes, arrows);
    var middle = trunkTop + trunkHeight / 2;
    lanesFirst.stream()
        .filter(box -> box.x() == laneLeft)
        .forEach(box -> arrows.add(elbow(laneLeft - GAP, middle, laneLeft, middleOf(box))));
    var columns = trunk.size() + lanes.stream().mapToInt(List::size).max().orElse(0);
    return new FlowPicture(
        columns * (WIDE_BOX + GAP) - GAP + 2, height, List.copyOf(boxes), List.copyOf(arrows));
  }

  /** Top to bottom; later lanes are reached along the left edge. */
  public static FlowPicture tall(List<Station> trunk, List<List<Station>> lanes) {
    var boxes = new ArrayList<Box>();
    var arrows = new ArrayList<Arrow>();
    var top = column(trunk, 1, boxes, arrows);
    var last = boxes.getLast();
    for (var lane : lanes) {
      arrows.add(
          boxes.size() == trunk.size()
              ? down(top - GAP, top)
              : around(middleOf(last), top + tallest(lane.subList(0, 1), TALL_BOX) / 2));
      top = column(lane, top, boxes, arrows);
    }
    return new FlowPicture(
        TALL_LEFT + TALL_BOX + 1, top - GAP + 1, List.copyOf(boxes), List.copyOf(arrows));
  }

  private static void row(
      List<Station> stations, int left, int top, int height, List<Box> boxes, List<Arrow> arrows) {
    var x = left;
    for (var station : stations) {
      boxes.add(box(station, x, top, WIDE_BOX, height));
      if (x > left) {
        arrows.add(elbow(x - GAP, top + height / 2, x, top + height / 2));
      }
      x += WIDE_BOX + GAP;
    }
  }

  private static int column(List<Station> stations, int top, List<Box> boxes, List<Arrow> arrows) {
    var y = top;
    for (var station : stations) {
      var height = tallest(List.of(station), TALL_BOX);
      boxes.add(box(station, TALL_LEFT, y, TALL_BOX, height));
      if (y > top) {
        arrows.add(down(y - GAP, y));
      }
      y += height + GAP;
    }
    return y;
  }

  private static Box box(Station station, int x, int y, int width, int height) {
    var names = wrap(station.name, width);
    var texts = wrap(station.text, width);
    var lines = new ArrayList<Line>();
    var baseline = y + (height - (names.size() + texts.size()) * LINE) / 2 + LINE - 5;
    for (var name : names) {
      lines.add(new Line(x + width / 2, baseline + lines.size() * LINE, name, true));
    }
    for (var text : texts) {
      lines.add(new Line(x + width / 2, baseline + lines.size() * LINE, text, false));
    }
    return new Box(x, y, width, height, station.kind, List.copyOf(lines));
  }

  private static int tallest(List<Station> stations, int width) {
    return stations.stream()
        .mapToInt(
            station ->
                (wrap(station.name, width).size() + wrap(station.text, width).size()) * LINE
                    + 2 * PADDING)
        .max()
        .orElse(0);
  }

  private static int middleOf(Box box) {
    return box.y() + box.height() / 2;
  }

  private static Arrow elbow(int fromX, int fromY, int toX, int toY) {
    var half = (fromX + toX) / 2;
    var start = Math.abs(fromY - toY) < LINE / 2 ? toY : fromY; // no step of a few units
    return new Arrow("M%d %dH%dV%dH%dm-7 -5l7 5l-7 5".formatted(fromX, start, half, toY, toX));
  }

  private static Arrow down(int fromY, int toY) {
    var x = TALL_LEFT + TALL_BOX / 2;
    return new Arrow("M%d %dV%dm-5 -7l5 7l5 -7".formatted(x, fromY, toY));
  }

  private static Arrow around(int fromY, int toY) {
    return new Arrow(
        "M%d %dH%dV%dH%dm-7 -5l7 5l-7 5".formatted(TALL_LEFT, fromY, 10, toY, TALL_LEFT));
  }

  /** Breaks at blanks; a longer word than the box is cut into pieces. */
  static List<String> wrap(String text, int width) {
    var room = (int) ((width - PADDING) / LETTER);
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (line.length() > room) {
        lines.add(line.substring(0, room));
        line.delete(0, room);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return List.copyOf(lines);
  }
}
