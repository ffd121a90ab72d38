package de.zubringer.cli.store;

import de.zubringer.cli.CannotGoOn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is read; whole as far as its own digests tell. */
final class BackupFile implements AutoCloseable {
  /** Names and digests of some hundred tables take some ten kilobytes. */
  private static final int MANIFEST_BYTES_MAX = 16 * 1024 * 1024;

  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(Path file, ZipFile zip) throws IOException {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest();
  }

  static BackupFile open(Path file) {
    try {
      var zip = new ZipFile(file.toFile());
      try {
        return new BackupFile(file, zip);
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.restore.not-whole", file.toString());
    }
  }

  Manifest content() {
    return manifest;
  }

  private Manifest manifest() throws IOException {
    var entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null || entry.getSize() > MANIFEST_BYTES_MAX) {
      throw new CannotGoOn("cli.restore.not-whole", file.toString());
    }
    try (var in = zip.getInputStream(entry)) {
      var read = JsonMapper.shared().readValue(in.readNBytes(MANIFEST_BYTES_MAX), Manifest.class);
      if (read.format() != Manifest.FORMAT
          || !read.tables().stream().allMatch(Names::arePlain)
          || !read.sequences().stream().allMatch(Names::arePlain)) {
        throw new CannotGoOn("cli.restore.other-format", file.toString(), read.product());
      }
      return read;
    } catch (JacksonException | NullPointerException e) {
      throw new CannotGoOn(e, "cli.restore.not-whole", file.toString());
    }
  }

  /** Reads all of it once, before anything is written anywhere. */
  void checkDigests() {
    try {
      for (var table : manifest.tables()) {
        check(table.entry(), table.sha256());
      }
      for (var key : manifest.keys()) {
        check(key.entry(), key.sha256());
      }
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.restore.not-whole", file.toString());
    }
  }

  private void check(String entry, String sha256) throws IOException {
    var digest = new Digest();
    var buffer = new byte[BUFFER_BYTES];
    try (var in = stream(entry)) {
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.add(buffer, 0, read);
      }
    }
    if (!digest.hex().equals(sha256)) {
      throw new CannotGoOn("cli.restore.changed", file.toString(), entry);
    }
  }

  InputStream stream(String entry) throws IOException {
    var found = zip.getEntry(entry);
    if (found == null) {
      throw new CannotGoOn("cli.restore.changed", file.toString(), entry);
    }
    return Objects.requireNonNull(zip.getInputStream(found));
  }

  /** Files of keys that went along, written where none of the name is. */
  List<Path> writeKeys(Path folder) throws IOException {
    var written = new ArrayList<Path>();
    for (var key : manifest.keys()) {
      var target = folder.resolve(key.name()).normalize();
      if (!target.startsWith(folder)) {
        throw new CannotGoOn("cli.restore.changed", file.toString(), key.entry());
      }
      if (!Files.exists(target)) {
        try (var in = stream(key.entry())) {
          PrivateFile.write(target, in.readAllBytes());
        }
        written.add(target);
      }
    }
    return written;
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.restore.not-whole", file.toString());
    }
  }
}
