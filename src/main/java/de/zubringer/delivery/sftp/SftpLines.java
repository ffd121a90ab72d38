package de.zubringer.delivery.sftp;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lines to SFTP servers, one for each delivery: they are cheap beside a file, and none is left that
 * could have died unseen. Nothing is taken from the home directory of whoever runs us: no keys, no
 * known hosts, no settings.
 */
@Component
class SftpLines {
  /** A server answers each request at once; a disk behind it may take a while. */
  private static final Duration SILENCE_MAX = Duration.ofSeconds(30);

  private final Duration silenceMax;
  private @Nullable SshClient client;
  private @Nullable ScheduledExecutorService deadlines;

  SftpLines() {
    this(SILENCE_MAX);
  }

  SftpLines(Duration silenceMax) {
    this.silenceMax = silenceMax;
  }

  /**
   * A line that is opened when it is first used.
   *
   * @param within what it takes to be connected and logged in
   * @param whole after which it is cut, whatever it is doing
   */
  SftpLine line(SftpAccess access, Duration within, Duration whole) {
    return new SftpLine(this, access, within, whole);
  }

  /** Started with the first line: most installations have no SFTP server. */
  synchronized SshClient client() {
    if (client == null) {
      client = started();
    }
    return client;
  }

  synchronized ScheduledFuture<?> cutAfter(Duration whole, ClientSession session) {
    if (deadlines == null) {
      deadlines =
          Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("sftp-").factory());
    }
    return deadlines.schedule(() -> session.close(true), whole.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  synchronized void stop() {
    if (client != null) {
      client.stop();
      client = null;
    }
    if (deadlines != null) {
      deadlines.shutdownNow();
      deadlines = null;
    }
  }

  private SshClient started() {
    var ssh = SshClient.setUpDefaultClient();
    ssh.setServerKeyVerifier(HostKeyCheck.VERIFIER);
    ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    ssh.setUserAuthFactories(
        List.of(
            UserAuthPublicKeyFactory.INSTANCE,
            UserAuthPasswordFactory.INSTANCE,
            UserAuthKeyboardInteractiveFactory.INSTANCE));
    CoreModuleProperties.IDLE_TIMEOUT.set(ssh, silenceMax);
    CoreModuleProperties.PASSWORD_PROMPTS.set(ssh, 1);
    ssh.start();
    return ssh;
  }
}
