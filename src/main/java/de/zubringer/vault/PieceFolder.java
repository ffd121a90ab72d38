package de.zubringer.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  private static final int SHARDS = 256;

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

  /** Names of the shards there are. */
  List<Path> shards() throws IOException {
    return listed(directory, SHARDS);
  }

  /** Files of a shard not touched since then, unfinished ones included. */
  List<Path> untouched(Path shard, Instant since, int max) throws IOException {
    var old = new ArrayList<Path>();
    try (var files = Files.newDirectoryStream(shard)) {
      for (var file : files) {
        if (old.size() == max) {
          break;
        }
        if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
          old.add(file);
        }
      }
    } catch (NoSuchFileException e) {
      return old; // another node deletes at the same time
    }
    return old;
  }

  private static List<Path> listed(Path folder, int max) throws IOException {
    var found = new ArrayList<Path>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (var entry : entries) {
        if (found.size() < max) {
          found.add(entry);
        }
      }
    } catch (NoSuchFileException e) {
      return found; // nothing was ever kept here
    }
    return found;
  }

  private Path path(UUID name) {
    var text = name.toString();
    return directory.resolve(text.substring(0, 2)).resolve(text);
  }
}
