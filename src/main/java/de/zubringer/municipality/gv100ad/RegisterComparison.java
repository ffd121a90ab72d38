package de.zubringer.municipality.gv100ad;

import de.zubringer.municipality.gv100ad.RegisterChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the register up to an edition, noting each difference; nothing is deleted. */
final class RegisterComparison {
  private static final String VALID_FROM = "validFrom";
  private static final String VALID_TO = "validTo";

  private final RegisterTable table;
  private final LocalDate day;
  private final List<RegisterChange> changes = new ArrayList<>();
  private final List<EditionEntry> begun = new ArrayList<>();
  private final List<Map<String, String>> ended = new ArrayList<>();

  private RegisterComparison(RegisterTable table, LocalDate day) {
    this.table = table;
    this.day = day;
  }

  /**
   * Changes the table; an edition says nothing about Länder it does not list.
   *
   * @param day first day of what the edition says
   */
  static List<RegisterChange> bringUp(
      RegisterTable table, List<EditionEntry> entries, LocalDate day) {
    var comparison = new RegisterComparison(table, day);
    entries.forEach(comparison::take);
    comparison.endMissing(entries);
    comparison.noteBegunAndEnded();
    new Fulfilling(table, entries).fill();
    return List.copyOf(comparison.changes);
  }

  private void take(EditionEntry entry) {
    var known = table.row(entry.key());
    if (known.isEmpty()) {
      begin(entry);
      return;
    }
    var row = known.get();
    if (!holds(row)) {
      note(Kind.BACK, entry, span(row), day.toString());
      row.put(VALID_TO, "");
      row.merge(VALID_FROM, day.toString(), (from, now) -> from.compareTo(now) > 0 ? now : from);
    }
    update(row, "name", entry.name(), entry, Kind.RENAMED);
    update(row, "type", entry.type(), entry, Kind.TYPE);
    update(row, "plz", entry.postalCode(), entry, Kind.POSTAL_CODE);
    update(row, "population", entry.population(), entry, Kind.POPULATION);
  }

  private void begin(EditionEntry entry) {
    var row = table.add(entry.key());
    row.put("ags", entry.ags());
    row.put("level", entry.level());
    row.put("type", entry.type());
    row.put("name", entry.name());
    row.put("parent_ars", entry.parentKey());
    row.put("plz", entry.postalCode());
    row.put("population", entry.population());
    row.put(VALID_FROM, day.toString());
    begun.add(entry);
  }

  /** What an edition leaves open stays as it was. */
  private void update(
      Map<String, String> row, String column, String after, EditionEntry entry, Kind kind) {
    var before = row.getOrDefault(column, "");
    if (!after.isEmpty() && !after.equals(before)) {
      note(kind, entry, before, after);
      row.put(column, after);
    }
  }

  private void endMissing(List<EditionEntry> entries) {
    var listed = new HashSet<String>();
    var lands = new HashSet<String>();
    entries.forEach(
        entry -> {
          listed.add(entry.key());
          lands.add(entry.key().substring(0, 2));
        });
    table.rows().stream().filter(row -> isMissing(row, listed, lands)).forEach(this::end);
  }

  private boolean isMissing(Map<String, String> row, Set<String> listed, Set<String> lands) {
    var key = RegisterTable.key(row);
    return holds(row) && !listed.contains(key) && lands.contains(key.substring(0, 2));
  }

  private void end(Map<String, String> row) {
    row.put(VALID_TO, day.minusDays(1).toString());
    ended.add(row);
  }

  /** A body with the Gemeindeschlüssel of one that ended has moved, if that is unmistakable. */
  private void noteBegunAndEnded() {
    var movedFrom = new HashMap<String, Map<String, String>>();
    for (var entry : begun) {
      var before = ended.stream().filter(row -> isSame(row, entry)).toList();
      var after = begun.stream().filter(other -> other.ags().equals(entry.ags())).count();
      if (before.size() == 1 && after == 1) {
        movedFrom.put(RegisterTable.key(before.getFirst()), before.getFirst());
        note(Kind.MOVED, entry, padded(before.getFirst()), padded(entry.key()));
      } else {
        note(Kind.NEW, entry, "", entry.type());
      }
    }
    for (var row : ended) {
      if (!movedFrom.containsKey(RegisterTable.key(row))) {
        var name = row.getOrDefault("name", "");
        changes.add(
            new RegisterChange(
                Kind.ENDED,
                padded(row),
                name,
                row.getOrDefault("type", ""),
                row.getOrDefault(VALID_TO, "")));
      }
    }
  }

  private static boolean isSame(Map<String, String> row, EditionEntry entry) {
    return !entry.ags().isEmpty() && entry.ags().equals(row.get("ags"));
  }

  private void note(Kind kind, EditionEntry entry, String before, String after) {
    changes.add(new RegisterChange(kind, padded(entry.key()), entry.name(), before, after));
  }

  /** Days of the form JJJJ-MM-TT compare like texts. */
  private boolean holds(Map<String, String> row) {
    var from = row.getOrDefault(VALID_FROM, "");
    var to = row.getOrDefault(VALID_TO, "");
    var now = day.toString();
    return (from.isEmpty() || from.compareTo(now) <= 0) && (to.isEmpty() || to.compareTo(now) >= 0);
  }

  private static String span(Map<String, String> row) {
    return row.getOrDefault(VALID_FROM, "") + "/" + row.getOrDefault(VALID_TO, "");
  }

  private static String padded(Map<String, String> row) {
    return padded(RegisterTable.key(row));
  }

  private static String padded(String key) {
    return key + "0".repeat(12 - key.length());
  }
}
