package de.zubringer.delivery.folder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import de.zubringer.delivery.DeliveryOrder.Attachment;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.file.FileNames;
import de.zubringer.delivery.file.FilePlace;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one file goes, and where its confirmation comes.
 *
 * @param folder the target's folder
 * @param confirmation the file that confirms; null if the target never does
 */
record Place(Path folder, String fileName, @Nullable Path confirmation) implements FilePlace {

  private static final int PIECE_BYTES = 64 * 1024;

  @Override
  public Optional<Instant> confirmedAt() throws IOException {
    return confirmation == null || !Files.isRegularFile(confirmation, NOFOLLOW_LINKS)
        ? Optional.empty()
        : Optional.of(Files.getLastModifiedTime(confirmation, NOFOLLOW_LINKS).toInstant());
  }

  @Override
  public boolean isTaken() {
    return Files.exists(file(), NOFOLLOW_LINKS);
  }

  @Override
  public boolean holds(Content content) throws IOException {
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

  @Override
  public boolean isPrepared(String digest) {
    return Files.isRegularFile(prepared(digest), NOFOLLOW_LINKS);
  }

  @Override
  public void prepare(String digest, Content content) throws IOException {
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

  @Override
  public String attach(int number, Attachment attachment) throws IOException {
    var name = FileNames.beside(fileName, number, attachment);
    var hidden = folder.resolve("." + name + ".part");
    write(hidden, attachment.content());
    Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return name;
  }

  @Override
  public void publish(String digest) throws IOException {
    Files.move(prepared(digest), file(), StandardCopyOption.ATOMIC_MOVE);
    sync();
  }

  @Override
  public void discard(String digest) throws IOException {
    Files.deleteIfExists(prepared(digest));
  }

  /** The folder is ours: what goes wrong there passes, or the operator mends it. */
  @Override
  public Outcome<DeliveryReceipt> fault(String system, IOException failed) {
    return TransferFolders.outage(system, failed);
  }

  private Path file() {
    return folder.resolve(fileName);
  }

  private Path prepared(String digest) {
    return folder.resolve(FileNames.hidden(fileName, digest));
  }

  private void sync() throws IOException {
    try (var channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }
}
