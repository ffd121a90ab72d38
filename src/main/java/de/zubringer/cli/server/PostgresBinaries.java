package de.zubringer.cli.server;

import com.sun.security.auth.module.UnixSystem;
import de.zubringer.cli.Build;
import de.zubringer.cli.CannotGoOn;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL that the product brings along (initdb, pg_ctl, postgres), unpacked once into a
 * folder of the data directory.
 */
final class PostgresBinaries {
  /** Owner bit of the archive's file mode: only such files are made executable. */
  private static final int EXECUTABLE = 0100;

  private static final String OWNER_RUNS = "rwx------";

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  /** Unpacks beside and renames, so that a process killed in between leaves nothing half. */
  static PostgresBinaries unpackedIn(DataDirectory data) {
    var programs = data.folder("program");
    var folder = programs.resolve("postgres-" + Build.current().postgres());
    if (!Files.isDirectory(folder)) {
      try {
        FileSystemUtils.deleteRecursively(programs);
        var beside = data.folder("program").resolve("new");
        unpack(beside);
        Files.move(beside, folder);
      } catch (IOException e) {
        throw new CannotGoOn(e, "cli.data.not-writable", folder.toString());
      }
    }
    return new PostgresBinaries(folder);
  }

  /** The command line of a program; PostgreSQL refuses to run as root, so root is left behind. */
  List<String> command(String program, String... arguments) {
    var command = new ArrayList<String>();
    if (isRoot()) {
      if (!LinuxUtils.isUnshareAvailable()) {
        throw new CannotGoOn("cli.database.root");
      }
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  private static void unpack(Path target) throws IOException {
    try (var archive = archive();
        var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static InputStream archive() throws IOException {
    var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    try {
      return new BufferedInputStream(
          DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
              system, machine.equals("amd64") ? "x86_64" : machine));
    } catch (IllegalStateException e) {
      throw new CannotGoOn(e, "cli.database.no-program", system, machine);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    if ((entry.getMode() & EXECUTABLE) != 0) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_RUNS));
    }
  }
}
