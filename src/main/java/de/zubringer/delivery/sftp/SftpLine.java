package de.zubringer.delivery.sftp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;

/** One connection to an SFTP server, opened when it is first used; for one thread. */
final class SftpLine implements AutoCloseable {
  private final SftpLines lines;
  private final SftpAccess access;
  private final Duration within;
  private final Duration whole;
  private @Nullable ClientSession session;
  private @Nullable ScheduledFuture<?> deadline;
  private @Nullable SftpClient sftp;

  SftpLine(SftpLines lines, SftpAccess access, Duration within, Duration whole) {
    this.lines = lines;
    this.access = access;
    this.within = within;
    this.whole = whole;
  }

  /**
   * @throws SftpRefusal if the server is not the one it should be, or does not let us in
   */
  SftpClient client() throws IOException {
    if (sftp == null) {
      sftp = open();
    }
    return sftp;
  }

  @Override
  public void close() {
    if (deadline != null) {
      deadline.cancel(false);
    }
    if (session != null) {
      session.close(true);
    }
  }

  private SftpClient open() throws IOException {
    var keys = keys();
    var place = new InetSocketAddress(access.address().host(), access.address().port());
    if (place.isUnresolved()) {
      throw new UnknownHostException(access.address().host());
    }
    var check = new HostKeyCheck(access.hostKeys());
    try {
      var opened =
          lines
              .client()
              .connect(access.user(), place, check.context(), null)
              .verify(within)
              .getClientSession();
      session = opened;
      deadline = lines.cutAfter(whole, opened);
      if (access.isByKey()) {
        keys.forEach(opened::addPublicKeyIdentity);
      } else {
        opened.addPasswordIdentity(access.secret());
      }
      opened.auth().verify(within);
      return SftpClientFactory.instance().createSftpClient(opened);
    } catch (IOException e) {
      throw check
          .refused()
          .<IOException>map(shown -> new SftpRefusal("sftp-host-key-other", shown))
          .orElseGet(() -> refusedLogin(e));
    }
  }

  private static IOException refusedLogin(IOException e) {
    return e instanceof SshException ended
            && ended.getDisconnectCode()
                == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE
        ? new SftpRefusal("sftp-login-refused", "")
        : e;
  }

  private List<KeyPair> keys() throws SftpRefusal {
    var keys = new ArrayList<KeyPair>();
    if (!access.isByKey()) {
      return keys;
    }
    try (var written =
        new ByteArrayInputStream(access.secret().getBytes(StandardCharsets.US_ASCII))) {
      var read =
          SecurityUtils.loadKeyPairIdentities(
              null,
              NamedResource.ofName("zugang"),
              written,
              FilePasswordProvider.of(access.passphrase()));
      if (read != null) {
        read.forEach(keys::add);
      }
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw unreadable();
    }
    if (keys.isEmpty()) {
      throw unreadable();
    }
    return keys;
  }

  /** Without what the reader said: it may quote the key. */
  private static SftpRefusal unreadable() {
    return new SftpRefusal("sftp-key-unreadable", "");
  }
}
