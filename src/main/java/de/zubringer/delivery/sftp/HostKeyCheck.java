package de.zubringer.delivery.sftp;

import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.jspecify.annotations.Nullable;

/** Compares the key a server shows with those that were written down, before anything is sent. */
final class HostKeyCheck {
  /** Refuses every connection that was not opened with a check of its own. */
  static final ServerKeyVerifier VERIFIER = HostKeyCheck::verify;

  private static final AttributeKey<HostKeyCheck> KEY = new AttributeKey<>();

  private final HostKeys expected;
  private volatile @Nullable String refused;

  HostKeyCheck(HostKeys expected) {
    this.expected = expected;
  }

  AttributeRepository context() {
    return AttributeRepository.ofKeyValuePair(KEY, this);
  }

  /** The fingerprint of a key that was shown and is not one of ours. */
  Optional<String> refused() {
    return Optional.ofNullable(refused);
  }

  private static boolean verify(ClientSession session, SocketAddress remote, PublicKey key) {
    var context = session.getConnectionContext();
    var check = context == null ? null : context.getAttribute(KEY);
    return check != null && check.accepts(key);
  }

  private boolean accepts(PublicKey key) {
    var shown = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    if (expected.contain(shown)) {
      return true;
    }
    refused = shown;
    return false;
  }
}
