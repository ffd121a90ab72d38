package de.zubringer.connection;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import de.zubringer.workspace.Folder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps versions of packages what they were: content that went live is never replaced. */
@Component
class PackageVersions {
  private final PackageStore store;
  private final SnapshotStore snapshots;

  PackageVersions(PackageStore store, SnapshotStore snapshots) {
    this.store = store;
    this.snapshots = snapshots;
  }

  /** One finding for each version whose files are not those that went live under its name. */
  Findings check(Folder folder, List<ConnectionPlan> plans) {
    store.lock();
    var findings = new ArrayList<Finding>();
    for (var version : folders(plans)) {
      var files = below(folder, version);
      store
          .find(version)
          .filter(stored -> !stored.digest().equals(new Folder(files).digest()))
          .map(
              stored ->
                  changed(version, below(snapshots.folder(stored.snapshot()), version), files))
          .ifPresent(findings::add);
    }
    return Findings.of(findings);
  }

  /** Remembers the versions that are live for the first time. */
  void keep(Folder folder, List<ConnectionPlan> plans, long snapshot) {
    for (var version : folders(plans)) {
      store.insert(version, new Folder(below(folder, version)).digest(), snapshot);
    }
  }

  /** The folders of all packages the plans use, and of their shared parts. */
  private static Set<String> folders(List<ConnectionPlan> plans) {
    var folders = new TreeSet<String>();
    for (var plan : plans) {
      folders.addAll(plan.leistung().folders());
    }
    return folders;
  }

  private static SortedMap<String, byte[]> below(Folder folder, String version) {
    return new TreeMap<>(folder.files().subMap(version + "/", version + "0"));
  }

  private static Finding changed(
      String version, SortedMap<String, byte[]> before, SortedMap<String, byte[]> now) {
    var first =
        Stream.concat(before.keySet().stream(), now.keySet().stream())
            .sorted()
            .filter(path -> !Arrays.equals(before.get(path), now.get(path)))
            .findFirst()
            .orElse(version);
    return Finding.error("package-changed", "", version, first).at(new Spot(first, 1));
  }
}
