package de.zubringer.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The class path of this process as jars alone: for folders of classes the JVM keeps nothing of
 * what it learned at a start.
 */
record ClassPath(List<String> entries) {
  ClassPath {
    entries = List.copyOf(entries);
  }

  static ClassPath jars(Path into) throws IOException {
    var entries = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(":", -1)) {
      var path = Path.of(entry);
      if (Files.isDirectory(path)) {
        var jar = into.resolve("classes" + entries.size() + ".jar");
        pack(path, jar);
        entries.add(jar.toString());
      } else if (Files.exists(path)) {
        entries.add(entry);
      }
    }
    return new ClassPath(entries);
  }

  String text() {
    return String.join(":", entries);
  }

  private static void pack(Path folder, Path jar) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(jar));
        var all = Files.walk(folder)) {
      out.setLevel(Deflater.BEST_SPEED);
      for (var file : (Iterable<Path>) all.sorted()::iterator) {
        if (!file.equals(folder)) {
          add(out, folder.relativize(file).toString(), file);
        }
      }
    }
  }

  private static void add(ZipOutputStream out, String name, Path file) throws IOException {
    var isFolder = Files.isDirectory(file);
    out.putNextEntry(new ZipEntry(isFolder ? name + "/" : name));
    if (!isFolder) {
      Files.copy(file, out);
    }
    out.closeEntry();
  }
}
