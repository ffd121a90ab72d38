package de.zubringer.delivery.folder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import de.zubringer.kernel.MunicipalityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folders in which a municipality exchanges files with its systems, all below {@code
 * <data>/transfer/<12 digits>/}. No setting and no link leads out of there.
 */
final class TransferFolders {
  private static final int DEPTH_MAX = 8;

  private final Path transfer;

  TransferFolders(Path data) {
    this.transfer = data.resolve("transfer");
  }

  /** Empty unless the setting is a relative path of plain names. */
  Optional<Path> below(MunicipalityId municipality, String setting) {
    var names = List.of(setting.split("/", -1));
    if (names.size() > DEPTH_MAX || !names.stream().allMatch(TransferFolders::isPlain)) {
      return Optional.empty();
    }
    try {
      return Optional.of(transfer.resolve(municipality.toString()).resolve(setting));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes the folders that are missing.
   *
   * @throws NotDirectoryException if one of them is a link or a file
   */
  void make(Path folder) throws IOException {
    Files.createDirectories(transfer);
    var made = transfer;
    for (var name : transfer.relativize(folder)) {
      made = made.resolve(name);
      if (!Files.exists(made, NOFOLLOW_LINKS)) {
        Files.createDirectories(made);
      }
      if (!Files.isDirectory(made, NOFOLLOW_LINKS)) {
        throw new NotDirectoryException(made.toString());
      }
    }
  }

  /** Whether every folder on the way is a real one, and there. */
  boolean isReal(Path folder) {
    var way = transfer;
    for (var name : transfer.relativize(folder)) {
      way = way.resolve(name);
      if (!Files.isDirectory(way, NOFOLLOW_LINKS)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String name) {
    return !name.isBlank() && !name.startsWith(".") && name.indexOf('\\') < 0;
  }
}
