package de.zubringer.catalogue;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A dotted path through an application: {@code haltung.ars}, {@code hund[].rasse}. Lists on the way
 * are entered with or without {@code []}.
 */
public record FieldPath(List<String> steps) {
  /** A value and where exactly it stands, such as {@code hund[0].rasse}. */
  public record Hit(String place, JsonNode value) {}

  public static FieldPath of(String path) {
    return new FieldPath(List.of(plain(path).split("\\.", -1)));
  }

  /** The path without {@code []} and indices, the form fields are compared by. */
  public static String plain(String path) {
    return path.indexOf('[') < 0 ? path : path.replaceAll("\\[\\d*]", "");
  }

  /** All values there are; null counts as none. */
  public List<Hit> find(JsonNode root) {
    return find(new Hit("", root));
  }

  public List<Hit> find(Hit from) {
    var hits = new ArrayList<Hit>(1);
    enter(from, hits);
    for (var step : steps) {
      var inside = new ArrayList<Hit>(hits.size());
      hits.forEach(hit -> enter(member(hit, step), inside));
      hits = inside;
    }
    return hits;
  }

  private static Hit member(Hit hit, String name) {
    return new Hit(hit.place().isEmpty() ? name : hit.place() + "." + name, hit.value().path(name));
  }

  private static void enter(Hit hit, List<Hit> inside) {
    if (hit.value().isArray()) {
      for (int i = 0; i < hit.value().size(); i++) {
        enter(new Hit(hit.place() + "[" + i + "]", hit.value().get(i)), inside);
      }
    } else if (!hit.value().isMissingNode() && !hit.value().isNull()) {
      inside.add(hit);
    }
  }

  @Override
  public String toString() {
    return String.join(".", steps);
  }
}
