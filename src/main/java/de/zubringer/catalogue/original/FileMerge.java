package de.zubringer.catalogue.original;

import de.zubringer.workspace.Folder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** Brings files that are used as they are into a package: replaced, unless changed by hand. */
final class FileMerge {
  private FileMerge() {}

  /**
   * Changes the files of the package in place.
   *
   * @param base SHA-256 of what was imported before, by name
   */
  static List<Conflict> merge(
      SortedMap<String, byte[]> files,
      SortedMap<String, String> base,
      SortedMap<String, byte[]> fresh,
      ConflictDecisions decisions) {
    var conflicts = new ArrayList<Conflict>();
    var names = new TreeSet<>(base.keySet());
    names.addAll(fresh.keySet());
    for (var name : names) {
      var before = base.getOrDefault(name, "");
      var here = files.containsKey(name) ? Folder.digest(files.get(name)) : "";
      var now = fresh.containsKey(name) ? Folder.digest(fresh.get(name)) : "";
      if (now.equals(before) || now.equals(here)) {
        continue;
      }
      var decided = here.equals(before) ? ConflictDecisions.ORIGINAL : decisions.about(name);
      if (!here.equals(before)) {
        conflicts.add(new Conflict(name, name, before, here, now, decided));
      }
      if (decided.equals(ConflictDecisions.ORIGINAL)) {
        files.remove(name);
        if (fresh.containsKey(name)) {
          files.put(name, fresh.get(name));
        }
      }
    }
    return conflicts;
  }
}
