package de.zubringer.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** A disk of limited size that can be filled, where this machine lets us mount one. */
final class SmallDisk implements AutoCloseable {
  private static final int BLOCK_BYTES = 1024 * 1024;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Empty if the machine does not allow it. */
  static Optional<SmallDisk> mount(Path folder, int megabytes) {
    try {
      Files.createDirectories(folder);
      var options = "size=" + megabytes + "m,mode=0700";
      if (!run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString())) {
        return Optional.empty();
      }
      var disk = new SmallDisk(folder);
      // a run that is broken off leaves no mount behind
      Runtime.getRuntime().addShutdownHook(new Thread(disk::close));
      return Optional.of(disk);
    } catch (IOException e) {
      return Optional.empty(); // there is no such program here
    }
  }

  Path folder() {
    return folder;
  }

  /** Nothing more can be written. */
  void fill() {
    try (var ballast =
        FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      var block = ByteBuffer.allocate(BLOCK_BYTES);
      while (ballast.write(block.rewind()) > 0) {
        // until there is no room left
      }
    } catch (IOException e) {
      return; // that is how one learns that it is full
    }
  }

  void free() {
    try {
      Files.deleteIfExists(ballast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    try {
      run("umount", "-l", folder.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
