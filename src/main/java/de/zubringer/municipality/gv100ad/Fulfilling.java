package de.zubringer.municipality.gv100ad;

import de.zubringer.kernel.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which member of an erfüllende Gemeinde (record 50, Textkennzeichen 58) carries out: editions name
 * the union after it, or its seat. Only an unmistakable member is taken.
 */
final class Fulfilling {
  private static final String COLUMN = "fulfilling_ars";

  private final RegisterTable table;
  private final List<EditionEntry> entries;
  private final String type = Wording.german().say("gv100ad.type.58");

  Fulfilling(RegisterTable table, List<EditionEntry> entries) {
    this.table = table;
    this.entries = entries;
  }

  void fill() {
    entries.stream()
        .filter(entry -> entry.type().equals(type))
        .forEach(entry -> table.row(entry.key()).ifPresent(row -> fill(row, entry)));
  }

  private void fill(Map<String, String> row, EditionEntry union) {
    var members = entries.stream().filter(one -> one.parentKey().equals(union.key())).toList();
    var known = row.getOrDefault(COLUMN, "");
    if (members.stream().noneMatch(member -> member.key().equals(known))) {
      row.put(COLUMN, only(members, union));
    }
  }

  private static String only(List<EditionEntry> members, EditionEntry union) {
    var byName = keys(members, member -> bare(member).equals(bare(union)));
    var bySeat = keys(members, member -> bare(member).equals(union.seat()));
    return byName.size() == 1 ? byName.getFirst() : bySeat.size() == 1 ? bySeat.getFirst() : "";
  }

  private static List<String> keys(List<EditionEntry> members, Predicate<EditionEntry> fits) {
    return members.stream().filter(fits).map(EditionEntry::key).toList();
  }

  /** Without the designation behind the comma, such as {@code , Stadt}. */
  private static String bare(EditionEntry entry) {
    return entry.name().split(",", 2)[0];
  }
}
