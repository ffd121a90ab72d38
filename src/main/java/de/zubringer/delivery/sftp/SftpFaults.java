package de.zubringer.delivery.sftp;

import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_NO_SUCH_FILE;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_NO_SUCH_PATH;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_PERMISSION_DENIED;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_QUOTA_EXCEEDED;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_WRITE_PROTECT;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * What a failed operation means. What a server says beside its number is never kept: it may name
 * files. A server that speaks version 3, as most do, says of a full disk only that it failed; so
 * whatever is not clearly a matter of rights or places is tried again.
 */
final class SftpFaults {
  private SftpFaults() {}

  static <T> Outcome<T> of(String system, IOException failed) {
    return switch (failed) {
      case SftpRefusal refusal -> Outcome.held(refusal.finding(system));
      case SftpException status -> of(system, status.getStatus());
      case UnknownHostException unknown -> later("unreachable", system, "UnknownHost");
      case SocketTimeoutException slow -> later("slow", system);
      case InterruptedIOException interrupted -> {
        Thread.currentThread().interrupt();
        yield later("interrupted", system);
      }
      default -> later("unreachable", system, failed.getClass().getSimpleName());
    };
  }

  private static <T> Outcome<T> of(String system, int status) {
    return switch (status) {
      case SSH_FX_PERMISSION_DENIED, SSH_FX_WRITE_PROTECT ->
          Outcome.held(Finding.error("sftp-not-allowed", "", system));
      case SSH_FX_NO_SUCH_FILE, SSH_FX_NO_SUCH_PATH ->
          Outcome.held(Finding.error("sftp-folder-missing", "", system, "eingang"));
      case SSH_FX_NO_SPACE_ON_FILESYSTEM, SSH_FX_QUOTA_EXCEEDED -> later("sftp-full", system);
      default -> later("sftp", system, SftpConstants.getStatusName(status));
    };
  }

  private static <T> Outcome<T> later(String outage, String... arguments) {
    return Outcome.later(Wording.german().say("delivery.outage." + outage, arguments));
  }
}
