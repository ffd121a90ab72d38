package de.zubringer.delivery.folder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import de.zubringer.kernel.Content;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where one file goes, and where its confirmation comes.
 *
 * @param folder the target's folder
 * @param confirmation the file that confirms; null if the target never does
 */
record Place(Path folder, String fileName, @Nullable Path confirmation) {

  private static final int PIECE_BYTES = 64 * 1024;

  private static final Pattern ENDING = Pattern.compile("[A-Za-z0-9]{1,8}");

  Optional<Instant> confirmedAt() throws IOException {
    return confirmation == null || !Files.isRegularFile(confirmation, NOFOLLOW_LINKS)
        ? Optional.empty()
        : Optional.of(Files.getLastModifiedTime(confirmation, NOFOLLOW_LINKS).toInstant());
  }

  /** Anything of that name, be it a link. */
  boolean isTaken() {
    return Files.exists(file(), NOFOLLOW_LINKS);
  }

  boolean holds(Content content) throws IOException {
    if (!Files.isRegularFile(file(), NOFOLLOW_LINKS)) {
      return false;
    }
    try (var there = Files.newInputStream(file(), READ, NOFOLLOW_LINKS);
        var ours = content.open()) {
      byte[] piece;
      do {
        piece = ours.readNBytes(PIECE_BYTES);
        if (!Arrays.equals(piece, there.readNBytes(piece.length))) {
          return false;
        }
      } while (piece.length == PIECE_BYTES);
      return there.read() < 0;
    }
  }

  boolean isPrepared(String digest) {
    return Files.isRegularFile(prepared(digest), NOFOLLOW_LINKS);
  }

  /** Writes the content, durably, under a hidden name that no target reads. */
  void prepare(String digest, Content content) throws IOException {
    write(prepared(digest), content);
    sync();
  }

  private static void write(Path file, Content content) throws IOException {
    var options = Set.of(CREATE, TRUNCATE_EXISTING, WRITE, NOFOLLOW_LINKS);
    try (var in = content.open();
        var channel = FileChannel.open(file, options)) {
      in.transferTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  /** Puts a file beside it, whole, before the target sees what it belongs to; says its name. */
  String attach(int number, String originalName, Content content) throws IOException {
    var name = beside(number, originalName);
    var hidden = folder.resolve("." + name + ".part");
    write(hidden, content);
    Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return name;
  }

  /** Named after the document: an applicant's name for a file may be anything. */
  private String beside(int number, String originalName) {
    var base = fileName.contains(".") ? fileName.substring(0, fileName.lastIndexOf('.')) : fileName;
    var ending = originalName.substring(originalName.lastIndexOf('.') + 1);
    var safe = ENDING.matcher(ending).matches() ? ending.toLowerCase(Locale.ROOT) : "bin";
    return base + "_" + number + "." + safe;
  }

  /** Shows the target the prepared file, whole. */
  void publish(String digest) throws IOException {
    Files.move(prepared(digest), file(), StandardCopyOption.ATOMIC_MOVE);
    sync();
  }

  void discard(String digest) throws IOException {
    Files.deleteIfExists(prepared(digest));
  }

  private Path file() {
    return folder.resolve(fileName);
  }

  private Path prepared(String digest) {
    return folder.resolve("." + fileName + "." + digest.substring(0, 16) + ".part");
  }

  private void sync() throws IOException {
    try (var channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }
}
