package de.zubringer.delivery.sftp;

import de.zubringer.kernel.Finding;
import java.io.IOException;

/** Something a person mends: nothing passes by waiting. */
final class SftpRefusal extends IOException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String argument;

  SftpRefusal(String code, String argument) {
    super(code);
    this.code = code;
    this.argument = argument;
  }

  Finding finding(String system) {
    return Finding.error(code, "", system, argument);
  }
}
