package de.zubringer.draft;

import de.zubringer.workspace.Document;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import de.zubringer.workspace.edit.YamlEdit;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Numbers connections that are changed: what is live never has two meanings under one number. */
final class NextVersion {
  private static final String FORMAT = "connection/1";
  private static final String KEY = "version";

  private final Workspace live;
  private final Workspace changed;

  private NextVersion(Workspace live, Workspace changed) {
    this.live = live;
    this.changed = changed;
  }

  /** The files with a number above the live one, where there is a live one and they differ. */
  static SortedMap<String, byte[]> of(SortedMap<String, byte[]> files, Workspace live) {
    var next = new NextVersion(live, live.over(files));
    var numbered = new TreeMap<>(files);
    numbered.replaceAll(next::numbered);
    return numbered;
  }

  /** A file under the number another has; as it is if one of them is no connection. */
  static byte[] as(String path, byte[] bytes, byte[] other) {
    var number = version(alone(path, other), path);
    return number.isEmpty() || version(alone(path, bytes), path).isEmpty()
        ? bytes
        : with(new String(bytes, StandardCharsets.UTF_8), number.getAsInt());
  }

  private static Workspace alone(String path, byte[] bytes) {
    return Workspace.read(new Folder(new TreeMap<>(Map.of(path, bytes))));
  }

  /** A text that cannot be read stays as it is. */
  private byte[] numbered(String path, byte[] bytes) {
    var before = version(live, path);
    var after = version(changed, path);
    if (before.isEmpty() || after.isEmpty()) {
      return bytes;
    }
    var text = new String(bytes, StandardCharsets.UTF_8);
    if (isLive(path, with(text, before.getAsInt()))) {
      return with(text, before.getAsInt());
    }
    return after.getAsInt() > before.getAsInt() ? bytes : with(text, before.getAsInt() + 1);
  }

  private boolean isLive(String path, byte[] bytes) {
    return Arrays.equals(live.file(path).orElse(null), bytes);
  }

  private static byte[] with(String text, int version) {
    return YamlEdit.of(text).put(List.of(KEY), version).text().getBytes(StandardCharsets.UTF_8);
  }

  private static OptionalInt version(Workspace workspace, String path) {
    Optional<Document> file =
        workspace.document(path).filter(one -> one.sound() && one.format().equals(FORMAT));
    return file.isPresent()
        ? OptionalInt.of(file.get().content().path(KEY).asInt())
        : OptionalInt.empty();
  }
}
