package de.zubringer.connection;

import de.zubringer.municipality.Municipalities;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The book of a folder that is to go live. Where only files of municipalities differ from what is
 * live the packages and systems, which are most of the work, are not compiled and checked again.
 */
record NextBook(Workspace workspace, PlanBook book) {
  /** Of files of municipalities; anything else might be part of a package or a system. */
  private static final List<String> LOCAL =
      List.of("profile/", "connection/", "responsibilities/", "gaps/");

  /** Compares with what is live; before anything is, all of it is compiled. */
  static NextBook of(Folder folder, PlanBook live, Workspace before, LocalDate today) {
    var changed = new TreeMap<>(folder.files());
    changed
        .entrySet()
        .removeIf(one -> Arrays.equals(one.getValue(), before.folder().files().get(one.getKey())));
    var gone = new TreeMap<>(before.folder().files());
    gone.keySet().removeAll(folder.files().keySet());
    var readable = folder.findings().list().isEmpty();
    var next =
        gone.isEmpty() && readable && live.snapshot() > 0
            ? before.over(changed)
            : Workspace.read(folder);
    var isLocal =
        live.snapshot() > 0
            && readable
            && changed.keySet().stream().allMatch(path -> isLocal(path, next, before))
            && gone.keySet().stream().allMatch(path -> isLocal(path, before, before));
    return new NextBook(
        next, isLocal ? live.redrafted(next, today) : PlanBook.compile(0, next, today));
  }

  private static boolean isLocal(String path, Workspace next, Workspace before) {
    return Municipalities.ownerOf(path).isPresent() && isLocal(path, next) && isLocal(path, before);
  }

  private static boolean isLocal(String path, Workspace workspace) {
    return workspace.document(path).stream()
        .allMatch(one -> LOCAL.stream().anyMatch(one.format()::startsWith));
  }
}
