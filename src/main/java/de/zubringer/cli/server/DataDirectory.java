package de.zubringer.cli.server;

import de.zubringer.cli.Build;
import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.ProductVersion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds all state of one installation. While it is open no second process can open
 * it, and a program older than the one that last wrote it is turned away.
 */
public final class DataDirectory implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private DataDirectory(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  public static DataDirectory open(Path path) {
    var folder = path.toAbsolutePath().normalize();
    FileChannel lock;
    try {
      createPrivate(folder);
      lock = lock(folder);
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.data.not-writable", folder.toString());
    }
    var directory = new DataDirectory(folder, lock);
    directory.checkVersion();
    return directory;
  }

  public Path path() {
    return folder;
  }

  /** A folder inside, made when missing, readable for the owner only. */
  public Path folder(String name) {
    var inside = folder.resolve(name);
    try {
      createPrivate(inside);
      return inside;
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.data.not-writable", inside.toString());
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.data.not-writable", folder.toString());
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** The lock falls with the process, however it ends; the number in the file is for people. */
  private static FileChannel lock(Path folder) throws IOException {
    var file = folder.resolve("lock");
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw new CannotGoOn("cli.data.in-use", folder.toString(), Files.readString(file).strip());
    }
    channel.truncate(0);
    var process = Long.toString(ProcessHandle.current().pid());
    channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.UTF_8)));
    return channel;
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void checkVersion() {
    var file = folder.resolve("version");
    var ours = Build.current().version();
    try {
      var written = Files.exists(file) ? Files.readString(file).strip() : ours.text();
      if (!ProductVersion.isVersion(written) || new ProductVersion(written).compareTo(ours) > 0) {
        close();
        throw new CannotGoOn("cli.data.newer", folder.toString(), written, ours.text());
      }
      Files.writeString(file, ours.text());
    } catch (IOException e) {
      close();
      throw new CannotGoOn(e, "cli.data.not-writable", folder.toString());
    }
  }
}
