package de.zubringer.vault;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Files only our own user may read, written whole or not at all. */
final class PrivateFiles {
  /** As we write them; {@link UUID#fromString} reads much more. */
  static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Pattern TEMPORARY = Pattern.compile("\\." + UUIDS + "\\." + UUIDS);

  private PrivateFiles() {}

  /** Whether it is a file for a piece whose write was begun and, once it is old, never ended. */
  static boolean isTemporary(Path file) {
    return TEMPORARY.matcher(file.getFileName().toString()).matches();
  }

  /** Does nothing if the file is there: of two that create it at once, one wins. */
  static void create(Path file, byte[] content) throws IOException {
    var temporary = temporary(file, content);
    try {
      Files.createLink(file, temporary);
      sync(folder(file));
    } catch (FileAlreadyExistsException e) {
      return; // the other one was first, and the caller reads what is there
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  static void replace(Path file, byte[] content) throws IOException {
    var temporary = temporary(file, content);
    try {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      sync(folder(file));
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** At most one byte more than the bound, so that the caller sees what is too long. */
  static Optional<byte[]> read(Path file, int bytesMax) throws IOException {
    try (var in = Files.newInputStream(file, READ, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(in.readNBytes(bytesMax + 1));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Path temporary(Path file, byte[] content) throws IOException {
    Files.createDirectories(folder(file), only("rwx------", file));
    var temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    var options = Set.of(CREATE_NEW, WRITE);
    try (var channel = FileChannel.open(temporary, options, only("rw-------", file))) {
      for (var left = ByteBuffer.wrap(content); left.hasRemaining(); ) {
        channel.write(left);
      }
      channel.force(true);
    }
    return temporary;
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().resolveSibling("");
  }

  /** Windows has no such permissions; there the folder inherits those of the data folder. */
  private static FileAttribute<?>[] only(String permissions, Path near) {
    return near.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }
}
