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
  public record Area(String id, String name, String type) {
    /** Without what the register adds to a name, such as {@code , Stadt}. */
    public static String plainName(String name) {
      var comma = name.indexOf(',');
      return comma > 0 ? name.substring(0, comma) : name;
    }
  }

  public static AreaResult of(List<Area> all, Page page) {
    var part = page.of(all);
    return new AreaResult(part.size(), page.offset(), all.size(), part);
  }
}
