package de.zubringer.web.mappings;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.catalogue.sample.Samples;
import de.zubringer.connection.Connections;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The mappings and samples of the workspace that is live; its files are read once for each state.
 */
@Component
class MappingShelf {
  private record Shelf(long snapshot, Workspace workspace, Catalogue catalogue) {
    static Shelf of(long snapshot, SortedMap<String, byte[]> files) {
      var workspace = Workspace.read(new Folder(files));
      return new Shelf(snapshot, workspace, Catalogue.of(workspace));
    }
  }

  private final Connections connections;
  private volatile @Nullable Shelf shelf;

  MappingShelf(Connections connections) {
    this.connections = connections;
  }

  /** In the order of the files. */
  List<MappedSystem> all() {
    return all(live());
  }

  /** The files of packages and systems. */
  Workspace workspace() {
    return live().workspace();
  }

  Optional<MappedSystem> of(String system, String leistung) {
    return all().stream().filter(one -> one.isOf(system, leistung)).findFirst();
  }

  List<Sample> samples(LeistungPackage leistung) {
    return Samples.of(live().workspace(), leistung);
  }

  /**
   * A mapping with another file in its place.
   *
   * @return the file as it was read, and the mapping it makes; empty if it is none
   */
  Tried tried(MappedSystem mapped, byte[] yaml) {
    var files = new TreeMap<>(live().workspace().folder().files());
    files.put(mapped.mapping().path(), yaml);
    var changed = Shelf.of(0, files);
    return new Tried(
        changed.workspace(),
        all(changed).stream()
            .filter(one -> one.isOf(mapped.system().id(), mapped.leistung().id()))
            .findFirst());
  }

  /** What became of a file somebody sent. */
  record Tried(Workspace workspace, Optional<MappedSystem> mapped) {}

  private static List<MappedSystem> all(Shelf shelf) {
    return FieldMapping.all(shelf.workspace()).stream()
        .map(mapping -> mapped(shelf.catalogue(), mapping))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<MappedSystem> mapped(Catalogue catalogue, FieldMapping mapping) {
    var leistung = mapping.newestPackage(catalogue);
    var system = mapping.system(catalogue);
    var format = system.flatMap(found -> found.format(mapping.to()));
    return leistung.isPresent() && format.isPresent()
        ? Optional.of(new MappedSystem(system.orElseThrow(), format.get(), leistung.get(), mapping))
        : Optional.empty();
  }

  private Shelf live() {
    var kept = shelf;
    var snapshot = connections.current().snapshot();
    if (kept == null || kept.snapshot() != snapshot) {
      kept = Shelf.of(snapshot, files(snapshot));
      shelf = kept;
    }
    return kept;
  }

  /** Municipalities have no part in it, and are most of the files. */
  private SortedMap<String, byte[]> files(long snapshot) {
    var all = connections.folder(snapshot).files();
    var files = new TreeMap<String, byte[]>(all.subMap("packages/", "packages0"));
    files.putAll(all.subMap("systems/", "systems0"));
    return files;
  }
}
