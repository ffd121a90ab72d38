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

  /** A field as it was written. */
  public record Written(String target, int line, String text) {}

  /** All differences, in the order of the fields. */
  public static List<FieldChange> between(MappingEngine.Tried before, MappingEngine.Tried after) {
    var changes = new ArrayList<FieldChange>();
    var held = new FieldChange("", 0, faults(before), faults(after));
    if (!held.before().equals(held.after())) {
      changes.add(held);
    }
    changes.addAll(betweenWritten(written(before), written(after)));
    return changes;
  }

  /** The same of fields alone, in the order in which they are written after. */
  public static List<FieldChange> betweenWritten(List<Written> before, List<Written> after) {
    var changes = new ArrayList<FieldChange>();
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

  private static List<Written> written(MappingEngine.Tried tried) {
    return tried.origins().stream()
        .map(origin -> new Written(origin.target(), origin.line(), origin.text()))
        .toList();
  }

  private static Map<Place, String> texts(List<Written> all) {
    var texts = new LinkedHashMap<Place, String>();
    all.forEach(one -> texts.put(new Place(one.target(), one.line()), one.text()));
    return texts;
  }

  private static String faults(MappingEngine.Tried tried) {
    return tried.outcome() instanceof Outcome.Held<TargetDocument>(var findings)
        ? String.join(", ", new TreeSet<>(findings.list().stream().map(Finding::mark).toList()))
        : "";
  }
}
