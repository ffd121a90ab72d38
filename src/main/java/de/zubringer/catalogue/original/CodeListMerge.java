package de.zubringer.catalogue.original;

import de.zubringer.catalogue.codelist.CodeListFiles;
import de.zubringer.catalogue.codelist.Genericode.Imported;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings the code lists of a newer edition into the files of a package. A list nobody changed by
 * hand is replaced as a whole; one that was changed here and there is a conflict.
 */
final class CodeListMerge {
  private static final String FOLDER = "codelists/";

  private final SortedMap<String, byte[]> files;
  private final String source;
  private final ConflictDecisions decisions;
  private final List<Conflict> conflicts = new ArrayList<>();

  /**
   * @param files of the package by their paths in it; changed in place
   * @param source what the files say they come from; the same for every edition
   */
  CodeListMerge(SortedMap<String, byte[]> files, String source, ConflictDecisions decisions) {
    this.files = files;
    this.source = source;
    this.decisions = decisions;
  }

  List<Conflict> conflicts() {
    return conflicts;
  }

  void merge(Map<String, Imported> base, Map<String, Imported> fresh) {
    var ids = new TreeSet<>(base.keySet());
    ids.addAll(fresh.keySet());
    ids.forEach(id -> list(id, base.get(id), fresh.get(id)));
  }

  private void list(String id, @Nullable Imported base, @Nullable Imported fresh) {
    if (base != null && base.equals(fresh)) {
      return;
    }
    var here = written(id, base);
    if (isAsWritten(here) && (base != null || !isKnown(id))) {
      replace(id, here, fresh);
      return;
    }
    var place = FOLDER + id;
    var decided = decisions.about(place);
    conflicts.add(new Conflict(place, id, edition(base), id, edition(fresh), decided));
    if (decided.equals(ConflictDecisions.ORIGINAL)) {
      replace(id, here, fresh);
    }
  }

  private void replace(String id, Map<String, byte[]> here, @Nullable Imported fresh) {
    here.keySet().forEach(name -> files.remove(name));
    files.putAll(written(id, fresh));
  }

  private boolean isAsWritten(Map<String, byte[]> written) {
    return written.entrySet().stream()
        .allMatch(file -> Arrays.equals(files.get(file.getKey()), file.getValue()));
  }

  /** Whether the package has a list of this id from elsewhere. */
  private boolean isKnown(String id) {
    return files.tailMap(FOLDER).entrySet().stream()
        .takeWhile(file -> file.getKey().startsWith(FOLDER))
        .filter(file -> file.getKey().endsWith(".yaml"))
        .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
        .anyMatch(text -> text.lines().anyMatch(line -> line.matches("id: *\"?" + id + "\"?\\s*")));
  }

  private Map<String, byte[]> written(String id, @Nullable Imported list) {
    var named = new TreeMap<String, byte[]>();
    if (list != null) {
      CodeListFiles.of(list, id, source, null)
          .forEach((name, bytes) -> named.put(FOLDER + name, bytes));
    }
    return named;
  }

  private static String edition(@Nullable Imported list) {
    return list == null ? "" : list.version() + " (" + list.codes().size() + ")";
  }
}
