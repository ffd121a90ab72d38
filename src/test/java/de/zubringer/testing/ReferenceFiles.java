package de.zubringer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;

/** Packages and systems of the reference workspace, to be broken one place at a time. */
public final class ReferenceFiles {
  private static final Folder FOLDER = read();

  private final TreeMap<String, byte[]> files = new TreeMap<>(FOLDER.files());

  /** Replaces the one occurrence of a text. */
  public ReferenceFiles replace(String path, String old, String replacement) {
    var text = text(path);
    assertThat(text.split(java.util.regex.Pattern.quote(old), -1)).as(old).hasSize(2);
    return put(path, text.replace(old, replacement));
  }

  public ReferenceFiles put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public ReferenceFiles remove(String path) {
    assertThat(files.remove(path)).isNotNull();
    return this;
  }

  public String text(String path) {
    assertThat(files).containsKey(path);
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  /** The line, counted from 1, on which a text begins. */
  public int line(String path, String part) {
    var text = text(path);
    assertThat(text).contains(part);
    return 1 + (int) text.substring(0, text.indexOf(part)).chars().filter(c -> c == '\n').count();
  }

  public Workspace workspace() {
    return Workspace.read(new Folder(files));
  }

  private static Folder read() {
    try {
      var all = Folder.read(Path.of("workspace/thueringen"));
      var some = new TreeMap<>(all.files());
      some.keySet().removeIf(path -> path.startsWith("municipalities/"));
      return new Folder(some);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
