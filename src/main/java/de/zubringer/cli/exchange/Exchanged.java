package de.zubringer.cli.exchange;

import de.zubringer.cli.CannotGoOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Files that come in and go out; whatever is written appears as a whole or not at all. */
public final class Exchanged {
  private Exchanged() {}

  /** A file of at most so many bytes. */
  public static byte[] read(Path file, int bytesMax) {
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(bytesMax + 1);
      if (bytes.length > bytesMax) {
        throw new CannotGoOn(
            "cli.exchange.file-large", file.toString(), String.valueOf(bytesMax / 1024 / 1024));
      }
      return bytes;
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.exchange.file", file.toString());
    }
  }

  /** Writes every file beside its place first; only when all are on the disk they are moved. */
  public static void write(Path directory, Map<String, byte[]> files) {
    var ready = new LinkedHashMap<Path, Path>();
    try {
      for (var file : files.entrySet()) {
        var target = directory.resolve(file.getKey());
        Files.createDirectories(target.toAbsolutePath().getParent());
        ready.put(beside(target, file.getValue()), target);
      }
      for (var move : ready.entrySet()) {
        Files.move(move.getKey(), move.getValue(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      ready.keySet().forEach(Exchanged::remove);
      throw new CannotGoOn(e, "cli.exchange.write", directory.toString());
    }
  }

  /** Writes a new folder beside its place first; it appears as a whole or not at all. */
  static void writeFolder(Path directory, String folder, Map<String, byte[]> files) {
    var target = directory.resolve(folder);
    var draft = target.resolveSibling("." + target.getFileName() + ".new");
    try {
      FileSystemUtils.deleteRecursively(draft);
      for (var file : files.entrySet()) {
        var place = draft.resolve(file.getKey().substring(folder.length() + 1));
        Files.createDirectories(place.toAbsolutePath().getParent());
        Files.write(place, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      draft.toFile().deleteOnExit();
      throw new CannotGoOn(e, "cli.exchange.write", directory.toString());
    }
  }

  /** Hidden, so that nobody takes it for a file of the workspace. */
  private static Path beside(Path target, byte[] bytes) throws IOException {
    var draft = target.resolveSibling("." + target.getFileName() + ".new");
    Files.write(
        draft,
        bytes,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    return draft;
  }

  private static void remove(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      draft.toFile().deleteOnExit();
    }
  }
}
