package de.zubringer.catalogue.check;

import de.zubringer.catalogue.check.ApplicationCheck.Attached;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import java.io.IOException;
import java.util.Optional;

/** Whether a file is what it says it is; its name counts for nothing. */
final class FileCheck {
  private FileCheck() {}

  /** The worst there is to say; empty where only the name of the file is known. */
  static Optional<Finding> check(String place, String name, Attached file) {
    if (file.sizeBytes() == 0) {
      return Optional.of(Finding.error("attachment-empty", place, name));
    }
    var content = file.content();
    if (content == null) {
      return Optional.empty();
    }
    try {
      return judge(place, name, file.mediaType(), FileLook.of(content));
    } catch (IOException e) {
      return Optional.of(Finding.error("attachment-unreadable", place, name));
    }
  }

  private static Optional<Finding> judge(
      String place, String name, String mediaType, FileLook look) {
    if (!look.kind().mayBe(mediaType)) {
      var found = Wording.german().say(look.kind().wordingKey());
      return Optional.of(Finding.error("attachment-content", place, name, found));
    }
    if (look.isTwofold()) {
      return Optional.of(Finding.error("attachment-twofold", place, name));
    }
    return look.hasMacros()
        ? Optional.of(Finding.error("attachment-macros", place, name))
        : Optional.empty();
  }
}
