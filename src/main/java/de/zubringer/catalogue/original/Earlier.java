package de.zubringer.catalogue.original;

import de.zubringer.catalogue.codelist.Genericode.Imported;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Spot;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.MissingNode;

/**
 * The newest version of a package in a workspace, and what was imported when it was made.
 *
 * @param version empty if there is no package yet
 */
public record Earlier(String id, String version, Optional<Origin> origin, Snapshot base) {
  private static final Pattern VERSION = Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}");

  /** Held if the package was not made from an original, or the base is not what it was. */
  public static Outcome<Earlier> find(Workspace workspace, String id) {
    var newest = versions(workspace, id).reduce((first, second) -> second);
    if (newest.isEmpty()) {
      var nothing = Snapshot.of(MissingNode.getInstance());
      return Outcome.done(new Earlier(id, "", Optional.empty(), nothing));
    }
    var folder = folder(id, newest.get());
    var origin = workspace.document(folder + Origin.FILE).filter(Document::sound);
    var base = workspace.file(folder + Snapshot.FILE);
    if (origin.isEmpty() || base.isEmpty()) {
      return held("adopt-no-base", folder + "package.yaml", id, newest.get());
    }
    var read = origin.get().as(Origin.class);
    var content = workspace.document(folder + Snapshot.FILE);
    if (content.isEmpty() || !read.importSha256().equals(Folder.digest(base.get()))) {
      return held("adopt-base-changed", folder + Snapshot.FILE);
    }
    return Outcome.done(
        new Earlier(id, newest.get(), Optional.of(read), Snapshot.of(content.get().content())));
  }

  public boolean isFirst() {
    return version.isEmpty();
  }

  /** How the fields were called when it was imported. */
  public NameBook book() {
    return NameBook.of(base.schema());
  }

  public Collection<Imported> lists() {
    return List.copyOf(base.lists().values());
  }

  public String folder() {
    return folder(id, version);
  }

  static String folder(String id, String version) {
    return "packages/" + id + "/" + version + "/";
  }

  static Stream<String> versions(Workspace workspace, String id) {
    var start = "packages/" + id + "/";
    return workspace.folder().files().subMap(start, start + Character.MAX_VALUE).keySet().stream()
        .map(path -> path.substring(start.length()).split("/", 2)[0])
        .filter(name -> VERSION.matcher(name).matches())
        .distinct()
        .sorted(Comparator.comparing(Earlier::number));
  }

  /** Numbers of a version so that they sort. */
  private static String number(String version) {
    var parts = version.split("\\.", -1);
    return "%06d%06d%06d"
        .formatted(
            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  private static <T> Outcome<T> held(String code, String file, String... arguments) {
    return Outcome.held(Finding.error(code, "", arguments).at(new Spot(file, 1)));
  }
}
