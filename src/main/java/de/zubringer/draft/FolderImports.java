package de.zubringer.draft;

import de.zubringer.audit.Author;
import de.zubringer.connection.Connections;
import de.zubringer.connection.TakenFolder;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Spot;
import de.zubringer.municipality.Municipalities;
import de.zubringer.workspace.Folder;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what an administration changed in a folder into its draft: only what changed since it was
 * last taken, so that what was written here meanwhile stays.
 */
@Component
public class FolderImports {
  private final Drafts drafts;
  private final Connections connections;

  FolderImports(Drafts drafts, Connections connections) {
    this.drafts = drafts;
    this.connections = connections;
  }

  /**
   * Takes it and notes that it was taken.
   *
   * @return errors for files that changed on both sides, differently; then nothing is taken. A file
   *     that is gone is a warning each time: a draft takes nothing out of operation
   */
  @Transactional
  public Findings take(MunicipalityId owner, Author by, Folder folder) {
    return drafts.change(owner, by, draft -> change(draft, folder));
  }

  private DraftChange<Findings> change(Draft draft, Folder folder) {
    var owner = draft.owner();
    var before = own(owner, connections.taken());
    var now = own(owner, folder);
    var here = new Folder(numbered(own(owner, draft.workspace().folder()).files(), before.files()));
    var taken = TakenFolder.of(before, now, here, "folder-and-draft");
    if (taken.findings().hasErrors()) {
      return DraftChange.none(taken.findings());
    }
    var gone = here.files().keySet().stream().filter(path -> !taken.files().containsKey(path));
    var removed = gone.toList();
    var changed = new TreeMap<>(taken.files());
    changed
        .entrySet()
        .removeIf(one -> Arrays.equals(one.getValue(), here.files().get(one.getKey())));
    note(owner, now, before, removed);
    return new DraftChange<>(
        "imported", "", changed, taken.findings().and(Findings.of(warnings(removed))));
  }

  /** What is gone counts as taken only once it is gone here, too. */
  private void note(MunicipalityId owner, Folder now, Folder before, List<String> removed) {
    var noted = new TreeMap<>(now.files());
    removed.forEach(path -> noted.put(path, before.files().getOrDefault(path, new byte[0])));
    connections.note(new Folder(noted), path -> isOf(owner, path));
  }

  private static List<Finding> warnings(List<String> removed) {
    return removed.stream()
        .map(path -> Finding.warning("folder-gone", "").at(new Spot(path, 1)))
        .toList();
  }

  private static Folder own(MunicipalityId owner, Folder folder) {
    var files = new TreeMap<>(folder.files());
    files.keySet().removeIf(path -> !isOf(owner, path));
    return new Folder(files, folder.findings());
  }

  private static boolean isOf(MunicipalityId owner, String path) {
    return Municipalities.ownerOf(path).filter(owner.ars()::equals).isPresent();
  }

  /** The number a draft gives a connection by itself is no change of its text. */
  private static SortedMap<String, byte[]> numbered(
      SortedMap<String, byte[]> files, SortedMap<String, byte[]> before) {
    var same = new TreeMap<>(files);
    same.replaceAll(
        (path, bytes) -> {
          var other = before.get(path);
          return other == null ? bytes : NextVersion.as(path, bytes, other);
        });
    return same;
  }
}
