package de.zubringer.delivery.sftp;

import de.zubringer.delivery.file.FileNames;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * A folder on the server: from its root, or from where it lets us in.
 *
 * @param setting by which an administration names it
 */
record SftpFolder(String setting, String path) {
  private static final int DEPTH_MAX = 16;

  /** A bit for its owner, its group and everybody. */
  private static final int ANYBODY_WRITES = 0b010_010_010;

  static Outcome<SftpFolder> of(String system, String setting, String path) {
    var below = path.startsWith("/") ? path.substring(1) : path;
    return FileNames.isPlainPath(below, DEPTH_MAX)
        ? Outcome.done(new SftpFolder(setting, path))
        : Outcome.held(Finding.error("sftp-folder-invalid", "", system, setting));
  }

  String file(String name) {
    return path + "/" + name;
  }

  /**
   * @throws SftpRefusal if it is not there
   */
  Attributes require(SftpLine line) throws IOException {
    try {
      var found = line.client().stat(path);
      if (found.isDirectory()) {
        return found;
      }
    } catch (SftpException e) {
      if (e.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE
          && e.getStatus() != SftpConstants.SSH_FX_NO_SUCH_PATH) {
        throw e;
      }
    }
    throw new SftpRefusal("sftp-folder-missing", setting);
  }

  /**
   * Whether anybody may write there; that it is us tells only a delivery.
   *
   * @throws SftpRefusal if it is not there, or nobody may
   */
  void requireWritable(SftpLine line) throws IOException {
    if ((require(line).getPermissions() & ANYBODY_WRITES) == 0) {
      throw new SftpRefusal("sftp-not-allowed", setting);
    }
  }
}
