package de.zubringer.concept;

import java.util.List;

/** Boxes, lines and words on a plane; all lengths in its own units, a task is about 100 wide. */
public record Picture(double width, double height, List<Shape> shapes) {
  /** One thing in it. */
  public sealed interface Shape {}

  /**
   * A box with words in it.
   *
   * @param kind chooses shape and colour, such as {@code task} or {@code choice}
   */
  public record Box(double x, double y, double width, double height, String kind, String words)
      implements Shape {}

  /** A line along an axis; one of the two lengths is 0. */
  public record Line(double x, double y, double width, double height) implements Shape {}

  /** The head of an arrow; its tip is at the place. */
  public record Tip(double x, double y, Direction direction) implements Shape {}

  /** Words beside something. */
  public record Label(double x, double y, double width, String words) implements Shape {}

  /** Where an arrow leads. */
  public enum Direction {
    RIGHT,
    LEFT,
    DOWN,
    UP
  }
}
