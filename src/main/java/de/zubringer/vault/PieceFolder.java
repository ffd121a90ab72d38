package de.zubringer.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sealed pieces as files {@code <directory>/<2 hex>/<uuid>}: each written whole under a name of its
 * own, forced to the disk before its row commits, and never changed. What a transaction left behind
 * that did not commit is found by {@link PieceSweep}.
 */
@Component
class PieceFolder {
  /** A form fits into a row; a file for it would only cost two more waits for the disk. */
  static final int FILE_FROM_BYTES = 64 * 1024;

  private static final Pattern SHARD = Pattern.compile("[0-9a-f]{2}");

  /** How far the sweep came; in the directory, because any node may go on with it. */
  private static final String CURSOR = ".swept";

  private final Path directory;
  private final boolean isUsed;

  PieceFolder(
      @Value("${zubringer.attachments.directory:${zubringer.data}/pieces}") Path directory,
      @Value("${zubringer.attachments.store:database}") String place) {
    this.directory = directory;
    this.isUsed = PiecePlace.of(place) == PiecePlace.DIRECTORY;
  }

  Path directory() {
    return directory;
  }

  boolean isUsed() {
    return isUsed;
  }

  /** Writes a piece that is large enough; empty if it belongs into its row. */
  Optional<UUID> keep(byte[] sealed) {
    if (!isUsed || sealed.length < FILE_FROM_BYTES) {
      return Optional.empty();
    }
    var name = UUID.randomUUID();
    try {
      PrivateFiles.replace(path(name), sealed);
    } catch (IOException e) {
      throw new UncheckedIOException("a piece cannot be written into the directory", e);
    }
    return Optional.of(name);
  }

  /** Empty if the file is gone; then the content is broken, not absent. */
  Optional<byte[]> read(UUID name, int bytes) {
    try {
      return PrivateFiles.read(path(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a piece cannot be read from the directory", e);
    }
  }

  boolean has(UUID name) {
    return Files.isRegularFile(path(name));
  }

  /** Deletes files once their rows are gone for good; what is missed here the sweep finds. */
  void deleteAfterCommit(Collection<UUID> names) {
    if (names.isEmpty()) {
      return;
    }
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      names.forEach(this::delete);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            names.forEach(PieceFolder.this::delete);
          }
        });
  }

  /** Whether there was one; one that cannot be deleted now stays for the next sweep. */
  boolean delete(UUID name) {
    try {
      return Files.deleteIfExists(path(name));
    } catch (IOException e) {
      return false; // the next sweep tries it again, and says so by what it finds
    }
  }

  /** The shards there are, in order; folders of others are none. */
  List<Path> shards() throws IOException {
    var found = new ArrayList<Path>();
    try (var entries = Files.newDirectoryStream(directory)) {
      for (var entry : entries) {
        if (SHARD.matcher(entry.getFileName().toString()).matches()
            && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          found.add(entry);
        }
      }
    } catch (NoSuchFileException e) {
      return found; // nothing was ever kept here
    }
    found.sort(null);
    return found;
  }

  /** A file of ours; without a name of its own if the write of it never ended. */
  record Untouched(Path file, Optional<UUID> name) {}

  /**
   * Hands on what lies in a shard and was not touched since then, some at a time. Files whose names
   * we never give are somebody else's.
   *
   * @return how many files were looked at
   */
  int untouched(Path shard, Instant since, int atATime, Consumer<List<Untouched>> each)
      throws IOException {
    var seen = 0;
    var some = new ArrayList<Untouched>();
    try (var files = Files.newDirectoryStream(shard)) {
      for (var file : files) {
        seen++;
        if (isOurs(file) && isOlder(file, since)) {
          some.add(new Untouched(file, name(file)));
        }
        if (some.size() == atATime) {
          each.accept(List.copyOf(some));
          some.clear();
        }
      }
    } catch (NoSuchFileException e) {
      return seen; // another node deletes at the same time
    }
    each.accept(some);
    return seen;
  }

  private static boolean isOurs(Path file) {
    var shard = file.resolveSibling("").getFileName().toString();
    return name(file).map(UUID::toString).filter(name -> name.startsWith(shard)).isPresent()
        || PrivateFiles.isTemporary(file);
  }

  private static Optional<UUID> name(Path file) {
    var text = file.getFileName().toString();
    return PrivateFiles.UUIDS.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private static boolean isOlder(Path file, Instant since) throws IOException {
    try {
      var known = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return known.isRegularFile() && known.lastModifiedTime().toInstant().isBefore(since);
    } catch (NoSuchFileException e) {
      return false; // another node was first
    }
  }

  /** Name of the last shard that was swept; empty at the beginning. */
  String swept() throws IOException {
    return PrivateFiles.read(directory.resolve(CURSOR), 2)
        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
        .filter(text -> SHARD.matcher(text).matches())
        .orElse("");
  }

  void swept(String shard) throws IOException {
    PrivateFiles.replace(directory.resolve(CURSOR), shard.getBytes(StandardCharsets.US_ASCII));
  }

  private Path path(UUID name) {
    var text = name.toString();
    return directory.resolve(text.substring(0, 2)).resolve(text);
  }
}
