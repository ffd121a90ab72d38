package de.zubringer.fitconnect.routing;

import java.util.List;

/** The answer of {@code /areas}. */
public record AreaResult(int count, int offset, int totalCount, List<Area> areas) {
  /**
   * An area.
   *
   * @param id digits, to be used as {@code areaId}
   * @param type in German, such as {@code Kreisfreie Stadt}
   */
  public record Area(String id, String name, String type) {}

  public static AreaResult of(List<Area> all, Page page) {
    var part = page.of(all);
    return new AreaResult(part.size(), page.offset(), all.size(), part);
  }
}
