package de.zubringer.testing;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Builds workspaces for tests: file by file, or as a spoilt copy of the one that ships. */
public final class WorkspaceFiles {
  private static final Path REFERENCE = Path.of("workspace/thueringen");

  private final TreeMap<String, byte[]> files = new TreeMap<>();

  private WorkspaceFiles() {}

  public static WorkspaceFiles empty() {
    return new WorkspaceFiles().with("workspace.yaml", HEAD);
  }

  /** A copy of the reference workspace of Thuringia. */
  public static WorkspaceFiles reference() {
    try {
      var copy = new WorkspaceFiles();
      copy.files.putAll(Folder.read(REFERENCE).files());
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public WorkspaceFiles with(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public WorkspaceFiles without(String path) {
    files.remove(path);
    return this;
  }

  public WorkspaceFiles without(Predicate<String> paths) {
    files.keySet().removeIf(paths);
    return this;
  }

  /** Fails if the old text is not there, so that a test never spoils nothing. */
  public WorkspaceFiles replace(String path, String old, String spoilt) {
    var text = text(path);
    if (!text.contains(old)) {
      throw new IllegalArgumentException("not in " + path + ": " + old);
    }
    return with(path, text.replace(old, spoilt));
  }

  /** The line of the first occurrence of a text, counted from 1. */
  public int lineOf(String path, String text) {
    var before = text(path).substring(0, text(path).indexOf(text));
    return (int) before.lines().count() + (before.endsWith("\n") || before.isEmpty() ? 1 : 0);
  }

  public Workspace read() {
    return Workspace.read(folder());
  }

  public Folder folder() {
    return new Folder(files);
  }

  /** {@code file:line severity code}, one for each finding. */
  public static List<String> marks(Findings findings) {
    return findings.list().stream().map(WorkspaceFiles::mark).toList();
  }

  private static String mark(Finding finding) {
    var spot = finding.spot();
    var where = spot == null ? "-" : spot.file() + ":" + spot.line();
    return where + " " + finding.severity().word() + " " + finding.code();
  }

  private String text(String path) {
    var bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no file " + path);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static final String HEAD =
      """
      format: workspace/1
      name: Musterstadt
      land: "99"
      register: register/bodies.csv
      """;
}
