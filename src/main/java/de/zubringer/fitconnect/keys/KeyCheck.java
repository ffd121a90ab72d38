package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/**
 * What a sender must check before it encrypts to somebody (FIT-Connect, cryptographic
 * requirements); a key that fails is not used. Kind, length and algorithm were checked on reading.
 */
public final class KeyCheck {
  private static final int KEY_ENCIPHERMENT = 2;

  private final ChainCheck chains;
  private final InstantSource clock;

  private KeyCheck(ChainCheck chains, InstantSource clock) {
    this.chains = chains;
    this.clock = clock;
  }

  /** The seam for trust anchors and revocation of the Verwaltungs-PKI. */
  @FunctionalInterface
  public interface ChainCheck {
    void require(List<X509Certificate> leafFirst) throws ProtocolFault;
  }

  public static KeyCheck with(ChainCheck chains, InstantSource clock) {
    return new KeyCheck(chains, clock);
  }

  /**
   * Without trust anchors only test keys can be used, and only where the operator allows it.
   *
   * @param allowInsecurePublicKey accept self-signed certificates; for test environments only
   */
  public static KeyCheck withoutTrustAnchors(boolean allowInsecurePublicKey, InstantSource clock) {
    return new KeyCheck(
        chain -> {
          if (!allowInsecurePublicKey) {
            throw bad("no trust anchor is known for the certificate");
          }
        },
        clock);
  }

  public void requireFitForEncryption(PublicJwk jwk) throws ProtocolFault {
    if (jwk.use() != KeyUse.ENCRYPTION) {
      throw bad("not a key for encryption");
    }
    if (jwk.x5c().isEmpty()) {
      throw bad("x5c is missing");
    }
    var chain = new ArrayList<X509Certificate>();
    for (var certificate : jwk.x5c()) {
      chain.add(Certificates.read(certificate));
    }
    requireSame(jwk, chain.getFirst());
    requireValid(chain.getFirst());
    chains.require(List.copyOf(chain));
  }

  private static void requireSame(PublicJwk jwk, X509Certificate leaf) throws ProtocolFault {
    if (!jwk.key().equals(leaf.getPublicKey())) {
      throw bad("the certificate belongs to another key");
    }
    var usage = leaf.getKeyUsage();
    if (usage == null || !usage[KEY_ENCIPHERMENT]) {
      throw bad("the certificate is not for encryption");
    }
  }

  private void requireValid(X509Certificate leaf) throws ProtocolFault {
    try {
      leaf.checkValidity(Date.from(clock.instant()));
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      throw bad("the certificate is not valid today");
    }
  }

  private static ProtocolFault bad(String message) {
    return new ProtocolFault(Reason.BAD_KEY, message);
  }
}
