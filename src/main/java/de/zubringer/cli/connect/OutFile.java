package de.zubringer.cli.connect;

import de.zubringer.cli.CannotGoOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** A document to be written; the ending of its name says how. */
record OutFile(Path path, String ending) {

  /**
   * Told before the work, which takes a while.
   *
   * @param otherwise the wording with which the verb ends if the ending is none of these
   */
  static OutFile of(Path path, Set<String> endings, String otherwise) {
    var name = path.getFileName() == null ? "" : path.getFileName().toString();
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!endings.contains(ending)) {
      throw new CannotGoOn(otherwise, path.toString());
    }
    return new OutFile(path, ending);
  }

  /** Ends the verb if it cannot be written. */
  void write(byte[] bytes) {
    try {
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.out.not-written", path.toString());
    }
  }
}
