package de.zubringer.mapping.exchange;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.MappingEngine;
import de.zubringer.mapping.TargetDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What one version of a mapping writes otherwise than another, for the same application.
 *
 * @param target field with its index; empty for the outcome as a whole
 * @param line of a file with lines, from 1; 0 otherwise
 * @param before text as it was written; codes of the findings for the outcome; empty = nothing
 */
public record FieldChange(String target, int line, String before, String after) {
  private record Place(String target, int line) {}

  /** All differences, in the order of the fields. */
  public static List<FieldChange> between(MappingEngine.Tried before, MappingEngine.Tried after) {
    var changes = new ArrayList<FieldChange>();
    var held = new FieldChange("", 0, faults(before), faults(after));
    if (!held.before().equals(held.after())) {
      changes.add(held);
    }
    var old = texts(before);
    var now = texts(after);
    var places = new LinkedHashMap<>(now);
    old.forEach(places::putIfAbsent);
    for (var place : places.keySet()) {
      var was = Objects.requireNonNullElse(old.get(place), "");
      var is = Objects.requireNonNullElse(now.get(place), "");
      if (!was.equals(is)) {
        changes.add(new FieldChange(place.target(), place.line(), was, is));
      }
    }
    return changes;
  }

  private static Map<Place, String> texts(MappingEngine.Tried tried) {
    var texts = new LinkedHashMap<Place, String>();
    for (var origin : tried.origins()) {
      texts.put(new Place(origin.target(), origin.line()), origin.text());
    }
    return texts;
  }

  private static String faults(MappingEngine.Tried tried) {
    return tried.outcome() instanceof Outcome.Held<TargetDocument>(var findings)
        ? String.join(", ", new TreeSet<>(findings.list().stream().map(Finding::mark).toList()))
        : "";
  }
}
