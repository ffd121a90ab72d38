package de.zubringer.web.map;

import java.util.List;

/**
 * The Land as a picture.
 *
 * @param areas outlines of the administrations, in drawing order
 * @param districts outlines of the districts, drawn above as lines
 * @param places the connected administrations, numbered in the picture and named below it
 */
public record MapPicture(List<Area> areas, List<String> districts, List<Place> places) {
  /** Size of the drawing; the paths of the resource are made for it. */
  public static final int WIDTH = 800;

  public static final int HEIGHT = 663;

  /** An outline as SVG path. */
  public record Area(String path, boolean connected) {}

  /**
   * A connected administration.
   *
   * @param address its page; empty for who may not see it
   */
  public record Place(int number, String name, String leistungen, String address, int x, int y) {}
}
