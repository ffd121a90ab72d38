package de.zubringer.release;

import de.zubringer.connection.Connections;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.Municipalities;
import de.zubringer.workspace.Folder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * What is live without the last step.
 *
 * @param paths files that change by it
 */
record Undoing(Folder folder, List<String> paths) {

  /**
   * The files of a release as they were before it. A file that belongs to several Leistungen and
   * was released again since stays as it is now: that later release is not taken back with it.
   */
  static Undoing of(Release last, Connections connections) {
    var before = connections.folder(last.before()).files();
    var after = connections.folder(last.snapshot()).files();
    var files = new TreeMap<>(connections.folder().files());
    var paths = new ArrayList<String>();
    for (var path : last.paths()) {
      var untouched = Arrays.equals(files.get(path), after.get(path));
      if (!untouched && !Candidate.isOwn(path, last.leistung())) {
        continue;
      }
      var earlier = before.get(path);
      if (earlier == null) {
        files.remove(path);
      } else {
        files.put(path, earlier);
      }
      paths.add(path);
    }
    return new Undoing(new Folder(files), List.copyOf(paths));
  }

  /** All but the connection of a Leistung. */
  static Undoing without(MunicipalityId owner, String leistung, Connections connections) {
    var files = new TreeMap<>(connections.folder().files());
    var path =
        Municipalities.folderOf(connections.workspace(), owner.ars())
            .map(folder -> folder + "connections/" + leistung + ".yaml")
            .filter(files::containsKey);
    path.ifPresent(files::remove);
    return new Undoing(new Folder(files), path.stream().toList());
  }
}
