package de.zubringer.workspace;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A folder whose files have been read and checked against the schemas of their formats. */
public final class Workspace {
  /** The file that makes a folder a workspace. */
  public static final String HEAD = "workspace.yaml";

  private final Folder folder;
  private final SortedMap<String, Document> documents;
  private final Findings findings;

  private Workspace(Folder folder, SortedMap<String, Document> documents, Findings findings) {
    this.folder = folder;
    this.documents = documents;
    this.findings = findings;
  }

  /** Reads every YAML and JSON file; a fault in one never hides another. */
  public static Workspace read(Folder folder) {
    var documents = new TreeMap<String, Document>();
    var findings = new ArrayList<Finding>(folder.findings().list());
    folder
        .files()
        .forEach(
            (path, bytes) ->
                DocumentReader.read(path, bytes, findings)
                    .ifPresent(document -> documents.put(path, document)));
    folder.files().keySet().stream()
        .filter(path -> !Places.isKnown(path))
        .map(Workspace::unknown)
        .forEach(findings::add);
    if (!folder.files().containsKey(HEAD)) {
      findings.add(Folder.fault("workspace-missing", HEAD));
    }
    return new Workspace(folder, documents, Findings.of(findings));
  }

  /** The same with other content of some files; only those are read. */
  public Workspace over(SortedMap<String, byte[]> changed) {
    var files = new TreeMap<>(folder.files());
    files.putAll(changed);
    var whole = new TreeMap<>(documents);
    var all = new ArrayList<Finding>();
    findings.list().stream().filter(one -> !isIn(one, changed)).forEach(all::add);
    changed.forEach(
        (path, bytes) -> {
          whole.remove(path);
          DocumentReader.read(path, bytes, all).ifPresent(document -> whole.put(path, document));
          if (!Places.isKnown(path)) {
            all.add(unknown(path));
          }
        });
    return new Workspace(new Folder(files, folder.findings()), whole, Findings.of(all));
  }

  private static boolean isIn(Finding finding, SortedMap<String, byte[]> changed) {
    var spot = finding.spot();
    return spot != null && changed.containsKey(spot.file());
  }

  private static Finding unknown(String path) {
    return Finding.hint("file-unknown", "").at(new Spot(path, 1));
  }

  public Folder folder() {
    return folder;
  }

  /** What is wrong with the files by themselves; what they say together the other rooms check. */
  public Findings findings() {
    return findings;
  }

  /** All sound documents of a format named without its number, such as {@code profile}. */
  public List<Document> documents(String formatName) {
    return documents.values().stream()
        .filter(document -> document.sound() && document.format().startsWith(formatName + "/"))
        .toList();
  }

  /** The document at a path, sound or not; JSON files without a format are documents too. */
  public Optional<Document> document(String path) {
    return Optional.ofNullable(documents.get(path));
  }

  public Optional<byte[]> file(String path) {
    return Optional.ofNullable(folder.files().get(path));
  }
}
