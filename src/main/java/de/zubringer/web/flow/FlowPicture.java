package de.zubringer.web.flow;

import java.util.List;

/** A way as boxes and arrows, ready to be drawn as SVG; all lengths in its own units. */
public record FlowPicture(int width, int height, List<Box> boxes, List<Arrow> arrows) {

  /**
   * A station.
   *
   * @param kind start, step, desk or target; chooses the colour
   */
  public record Box(int x, int y, int width, int height, String kind, List<Line> lines) {}

  /** A line of text in a box; the first is the name. */
  public record Line(int x, int y, String text, boolean name) {}

  /** A line with its arrow head, as SVG path. */
  public record Arrow(String path) {}
}
