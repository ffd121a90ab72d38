package de.zubringer.delivery.folder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import de.zubringer.delivery.file.FileNames;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
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
    if (!FileNames.isPlainPath(setting, DEPTH_MAX)) {
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

  /** For whatever keeps us from writing there. */
  static <T> Outcome<T> outage(String system, IOException failed) {
    var cause = failed.getClass().getSimpleName();
    return Outcome.later(Wording.german().say("delivery.outage.folder", system, cause));
  }
}
