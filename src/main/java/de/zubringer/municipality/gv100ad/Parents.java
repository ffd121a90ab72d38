package de.zubringer.municipality.gv100ad;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is above whom: the association where there is one, else the district; a district stands below
 * its Land, since Regierungsbezirk and Region are no bodies a municipality deals with.
 */
final class Parents {
  private final Map<String, EditionEntry> byKey = new HashMap<>();
  private final LineFaults faults;

  private Parents(LineFaults faults) {
    this.faults = faults;
  }

  /**
   * Keys that stand twice or below nobody are told; areas that are no municipality are left out.
   */
  static List<EditionEntry> find(List<EditionEntry> entries, LineFaults faults) {
    var parents = new Parents(faults);
    var real = entries.stream().filter(entry -> !isArtificial(entry)).toList();
    real.forEach(parents::know);
    var placed = new ArrayList<EditionEntry>();
    real.forEach(entry -> placed.add(entry.below(parents.parentOf(entry))));
    return placed;
  }

  /** Coastal waters and the condominium with Luxembourg: Kreis 000 (GV-ISys). */
  private static boolean isArtificial(EditionEntry entry) {
    return entry.key().length() > 2 && entry.key().startsWith("000", 2);
  }

  private void know(EditionEntry entry) {
    if (byKey.putIfAbsent(entry.key(), entry) != null) {
      faults.add(entry.line(), "register-line-twice", entry.key());
    }
  }

  private String parentOf(EditionEntry entry) {
    var key = entry.key();
    var parent =
        switch (key.length()) {
          case 2 -> "";
          case 5 -> key.substring(0, 2);
          case 9 -> key.substring(0, 5);
          default ->
              byKey.containsKey(key.substring(0, 9)) ? key.substring(0, 9) : key.substring(0, 5);
        };
    if (!parent.isEmpty() && !byKey.containsKey(parent)) {
      faults.add(entry.line(), "register-line-parent", key, parent);
    }
    return parent;
  }
}
