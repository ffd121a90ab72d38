package de.zubringer.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A stand-in for a key management: a script that turns the letters of what it is given, as a real
 * one encrypts them, under a mark of its own.
 */
public final class KeyManagement {
  private static final String SCRIPT =
      """
      #!/bin/sh
      set -eu
      read -r line
      case "$1" in
        wrap) text=$(printf '%s' "$line" | tr 'A-Za-z' 'N-ZA-Mn-za-m'); printf 'kms:v1:%s' "$text" | base64 -w0 ;;
        unwrap)
          text=$(printf '%s' "$line" | base64 -d)
          case "$text" in kms:v1:*) ;; *) exit 3 ;; esac
          printf '%s' "${text#kms:v1:}" | tr 'A-Za-z' 'N-ZA-Mn-za-m' ;;
        *) exit 2 ;;
      esac
      """;

  private KeyManagement() {}

  /** The line to configure. */
  public static String in(Path folder) throws IOException {
    var script = folder.resolve("kms.sh");
    Files.writeString(script, SCRIPT);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script.toString();
  }
}
