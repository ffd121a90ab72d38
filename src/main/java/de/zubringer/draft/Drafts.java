package de.zubringer.draft;

import de.zubringer.audit.Author;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.draft.DraftStore.Kept;
import de.zubringer.draft.DraftStore.Newest;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.workspace.Workspace;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts of all administrations. What is written here is not live; it goes live as a whole with
 * a release. Every change is a version of its own with author and time.
 */
@Component
public class Drafts {
  /** Some twenty megabytes each, most of it shared with what is live. */
  private static final int DRAFTS_KEPT = 8;

  private final DraftStore store;
  private final Connections connections;
  private final InstantSource clock;
  private final Map<Key, Draft> compiled = new LinkedHashMap<>();

  /** What a compiled draft depends on. */
  private record Key(MunicipalityId owner, Newest version, long snapshot, LocalDate day) {}

  Drafts(DraftStore store, Connections connections, InstantSource clock) {
    this.store = store;
    this.connections = connections;
    this.clock = clock;
  }

  /** The newest state of an administration; what is live if nothing was changed. */
  public Draft of(MunicipalityId owner) {
    return draft(owner, connections.current(), connections.workspace(), store.newest(owner));
  }

  private Optional<Kept> kept(MunicipalityId owner, int version) {
    return version == 0
        ? store.kept(owner, 1).map(first -> new Kept(0, first.snapshot(), new TreeMap<>()))
        : store.kept(owner, version);
  }

  /** All versions, the newest first. */
  public List<DraftVersion> versions(MunicipalityId owner) {
    return store.versions(owner);
  }

  /**
   * Who wrote what the newest version says in some files.
   *
   * @param since for each file the version after which it counts
   */
  public Set<Author> authors(MunicipalityId owner, Map<String, Integer> since) {
    var authors = new HashSet<Author>();
    var first = since.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    var newest = store.versions(owner).stream().filter(one -> one.version() > first).toList();
    for (var version : newest) {
      var number = version.version();
      var files = files(owner, number);
      var before = files(owner, number - 1);
      since.forEach(
          (path, after) -> {
            var written = files.get(path); // none: it was released or taken back
            if (number > after && written != null && !Arrays.equals(written, before.get(path))) {
              authors.add(version.by());
            }
          });
    }
    return authors;
  }

  private SortedMap<String, byte[]> files(MunicipalityId owner, int version) {
    return store.kept(owner, version).map(Kept::files).orElseGet(TreeMap::new);
  }

  /**
   * The files as they were with a version, those that were live then included.
   *
   * @param version 0 is what was live before the first change
   */
