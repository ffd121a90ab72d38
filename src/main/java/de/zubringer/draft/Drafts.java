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
    var live = connections.current();
    return draft(owner, live, connections.workspace(live.snapshot()), store.newest(owner));
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
   * Versions that wrote what the newest says in some files, the newest first.
   *
   * @param since for each file the version after which it counts
   */
  public List<DraftVersion> written(MunicipalityId owner, Map<String, Integer> since) {
    var first = since.values().stream().mapToInt(Integer::intValue).min();
    if (first.isEmpty()) {
      return List.of();
    }
    var files = store.filesFrom(owner, first.getAsInt());
    return store.versions(owner).stream()
        .filter(one -> one.version() > first.getAsInt())
        .filter(one -> wrote(one.version(), files, since))
        .toList();
  }

  private static boolean wrote(
      int version, Map<Integer, SortedMap<String, byte[]>> files, Map<String, Integer> since) {
    var is = files.getOrDefault(version, new TreeMap<>());
    var before = files.getOrDefault(version - 1, new TreeMap<>());
    return since.entrySet().stream()
        .filter(one -> version > one.getValue() && is.containsKey(one.getKey()))
        .anyMatch(one -> !Arrays.equals(is.get(one.getKey()), before.get(one.getKey())));
  }

  /**
   * The files as they were with a version, those that were live then included.
   *
   * @param version 0 is what was live before the first change
   */
  public Optional<Workspace> at(MunicipalityId owner, int version) {
    return kept(owner, version)
        .map(kept -> connections.workspace(kept.snapshot()).over(kept.files()));
  }

  /**
   * Writes what comes of the newest state, as its next version; two who change something at once do
   * so one after the other, and neither loses anything.
   *
   * <p>The first change to a connection that is live gives its draft the next version.
   *
   * @param edit computes the files to write, or none
   * @throws IllegalArgumentException for a file of another administration
   */
  @Transactional
  public <T> T change(MunicipalityId owner, Author by, Function<Draft, DraftChange<T>> edit) {
    store.lock(owner);
    var draft = of(owner);
    var change = edit.apply(draft);
    change.files().keySet().forEach(path -> checkOwner(draft, path));
    var numbered = NextVersion.of(change.files(), connections.workspace(draft.live()));
    var fresh = different(numbered, draft.workspace());
    if (!fresh.isEmpty()) {
      var files = new TreeMap<>(draft.changed());
      files.putAll(fresh);
      write(draft, files, by, change.action(), change.about());
    }
    return change.result();
  }

  /**
   * Takes changes back, so that what is live counts again.
   *
   * @param paths files of the draft; others are left out
   */
  @Transactional
  public void discard(MunicipalityId owner, Author by, String about, List<String> paths) {
    store.lock(owner);
    var draft = of(owner);
    var files = new TreeMap<>(draft.changed());
    if (files.keySet().removeAll(paths)) {
      write(draft, files, by, "discarded", about);
    }
  }

  /**
   * The same for somebody who has looked at a version.
   *
   * @return false if somebody else has changed the draft since; then nothing is taken back
   */
  @Transactional
  public boolean discardSeen(
      MunicipalityId owner, int version, Author by, String about, List<String> paths) {
    store.lock(owner);
    if (store.newest(owner).version() != version) {
      return false;
    }
    discard(owner, by, about, paths);
    return true;
  }

  /**
   * The same for somebody who has looked at a version over what was live.
   *
   * @param live number of that state
   * @return false if either has changed since; then nothing is kept
   */
  @Transactional
  public boolean keepOvertakenSeen(
      MunicipalityId owner, int version, long live, Author by, String about) {
    store.lock(owner);
    var draft = of(owner);
    if (draft.version() != version || draft.live() != live) {
      return false;
    }
    keepOvertaken(owner, by, about);
    return true;
  }

  /** Keeps changes although what they were made from has changed live since; they win. */
  @Transactional
  public void keepOvertaken(MunicipalityId owner, Author by, String about) {
    store.lock(owner);
    var draft = of(owner);
    if (!draft.overtaken().isEmpty()) {
      write(draft, draft.changed(), draft.live(), by, "kept", about);
    }
  }

  /** What was overtaken stays so until somebody decides. */
  private void write(
      Draft draft, SortedMap<String, byte[]> files, Author by, String action, String about) {
    var stillOvertaken = draft.overtaken().stream().anyMatch(path -> files.get(path) != null);
    var snapshot =
        stillOvertaken
            ? store.kept(draft.owner(), draft.version()).orElseThrow().snapshot()
            : draft.live();
    write(draft, files, snapshot, by, action, about);
  }

  private void write(
      Draft draft,
      SortedMap<String, byte[]> files,
      long snapshot,
      Author by,
      String action,
      String about) {
    var fresh = different(files, connections.workspace(draft.live()));
    var kept = new Kept(draft.version() + 1, snapshot, fresh);
    store.insert(draft.owner(), kept, by, action, about);
  }

  /** Its own folder and those of its members. */
  private static void checkOwner(Draft draft, String path) {
    var ars = draft.owner().ars();
    var owner = Municipalities.ownerOf(path);
    if (owner.isEmpty() || !(owner.get().equals(ars) || isMember(draft, owner.get()))) {
      throw new IllegalArgumentException("not a file of this administration: " + path);
    }
  }

  private static boolean isMember(Draft draft, Ars other) {
    return draft.book().municipalities().register().membersOf(draft.owner().ars()).stream()
        .map(Body::ars)
        .anyMatch(other::equals);
  }

  private Draft draft(MunicipalityId owner, PlanBook live, Workspace workspace, Newest newest) {
    var version = newest.version();
    var key = new Key(owner, newest, live.snapshot(), LegalTime.today(clock));
    synchronized (compiled) {
      var known = compiled.get(key);
      if (known != null) {
        return known;
      }
    }
    var kept = store.kept(owner, version).orElse(new Kept(0, live.snapshot(), new TreeMap<>()));
    var files = different(kept.files(), workspace);
    var changed = workspace.over(files);
    var draft =
        new Draft(
            owner,
            version,
            live.snapshot(),
            files,
            overtaken(kept, files.keySet(), live.snapshot(), workspace),
            changed,
            live.redrafted(changed, key.day()));
    synchronized (compiled) {
      compiled.put(key, draft);
      while (compiled.size() > DRAFTS_KEPT) {
        compiled.remove(compiled.keySet().iterator().next());
      }
    }
    return draft;
  }

  private Set<String> overtaken(Kept kept, Set<String> paths, long snapshot, Workspace live) {
    if (paths.isEmpty() || kept.snapshot() == snapshot) {
      return Set.of();
    }
    var before = connections.folder(kept.snapshot()).files();
    return paths.stream()
        .filter(path -> !Arrays.equals(before.get(path), live.file(path).orElse(null)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is the same already, such as what was released meanwhile, is no change. */
  private static SortedMap<String, byte[]> different(
      SortedMap<String, byte[]> files, Workspace live) {
    var different = new TreeMap<>(files);
    different
        .entrySet()
        .removeIf(
            one ->
                live.file(one.getKey())
                    .filter(bytes -> Arrays.equals(bytes, one.getValue()))
                    .isPresent());
    return different;
  }
}
