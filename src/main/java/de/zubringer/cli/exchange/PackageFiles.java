package de.zubringer.cli.exchange;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.kernel.Findings;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The files of one version of a package or of shared parts within a workspace. */
final class PackageFiles {
  private PackageFiles() {}

  static SortedMap<String, byte[]> below(Folder folder, String version) {
    return folder.files().subMap(version + "/", version + "0");
  }

  /** What is wrong with the files of some versions. */
  static Findings findings(Workspace workspace, Collection<String> versions) {
    return Findings.of(
        Stream.concat(
                workspace.findings().list().stream(), Catalogue.check(workspace).list().stream())
            .filter(
                finding -> {
                  var spot = finding.spot();
                  return spot != null
                      && versions.stream().anyMatch(one -> spot.file().startsWith(one + "/"));
                })
            .toList());
  }

  /** The first file that only one side has or that differs; empty if both are the same. */
  static String firstDifference(SortedMap<String, byte[]> one, SortedMap<String, byte[]> two) {
    return Stream.concat(one.keySet().stream(), two.keySet().stream())
        .sorted()
        .filter(path -> !Arrays.equals(one.get(path), two.get(path)))
        .findFirst()
        .orElse("");
  }
}
