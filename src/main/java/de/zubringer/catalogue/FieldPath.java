package de.zubringer.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    return path.replaceAll("\\[\\d*]", "");
  }

  /** All values there are; null counts as none. */
  public List<Hit> find(JsonNode root) {
    return find(new Hit("", root));
  }

  /** The value, if no list is on the way to it; null if there is one: then all must be found. */
  public @Nullable JsonNode straight(JsonNode root) {
    var node = root;
    for (var step : steps) {
      if (node.isArray()) {
        return null;
      }
      node = node.path(step);
    }
    return node.isArray() ? null : node;
  }

  public List<Hit> find(Hit from) {
    var hits = entered(List.of(from));
    for (var step : steps) {
      hits = entered(hits.stream().map(hit -> member(hit, step)).toList());
    }
    return hits;
  }

  private static Hit member(Hit hit, String name) {
    return new Hit(hit.place().isEmpty() ? name : hit.place() + "." + name, hit.value().path(name));
  }

  private static List<Hit> entered(List<Hit> hits) {
    var inside = new ArrayList<Hit>();
    for (var hit : hits) {
      if (hit.value().isArray()) {
        for (int i = 0; i < hit.value().size(); i++) {
          inside.addAll(entered(List.of(new Hit(hit.place() + "[" + i + "]", hit.value().get(i)))));
        }
      } else if (!hit.value().isMissingNode() && !hit.value().isNull()) {
        inside.add(hit);
      }
    }
    return inside;
  }

  @Override
  public String toString() {
    return String.join(".", steps);
  }
}
