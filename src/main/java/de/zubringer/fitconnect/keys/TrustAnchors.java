package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a chain of certificates leads to one we trust, such as the root of the Verwaltungs-PKI
 * (RFC 5280, section 6). Revocation is not asked for yet: {@link KeyCheck.ChainCheck} is the seam.
 */
public final class TrustAnchors implements KeyCheck.ChainCheck {
  /** BSI TR-02102-1: RSA from 3000 bits on. */
  private static final int AUTHORITY_BITS_MIN = 3000;

  private final Set<X509Certificate> trusted;
  private final InstantSource clock;

  private TrustAnchors(Set<X509Certificate> trusted, InstantSource clock) {
    this.trusted = Set.copyOf(trusted);
    this.clock = clock;
  }

  /** Reads certificates in the form PEM, one behind the other; at least one must be there. */
  public static TrustAnchors read(byte[] pem, InstantSource clock) throws ProtocolFault {
    var trusted = new HashSet<X509Certificate>();
    try {
      var factory = CertificateFactory.getInstance("X.509");
      for (var certificate : factory.generateCertificates(new ByteArrayInputStream(pem))) {
        trusted.add((X509Certificate) certificate);
      }
    } catch (CertificateException e) {
      throw new ProtocolFault(Reason.BAD_KEY, "the trust anchors cannot be read");
    }
    if (trusted.isEmpty()) {
      throw new ProtocolFault(Reason.BAD_KEY, "there is no trust anchor");
    }
    return new TrustAnchors(trusted, clock);
  }

  @Override
  public void require(List<X509Certificate> leafFirst) throws ProtocolFault {
    for (var authority : leafFirst.subList(1, leafFirst.size())) {
      if (!(authority.getPublicKey() instanceof RSAPublicKey key)
          || key.getModulus().bitLength() < AUTHORITY_BITS_MIN) {
        throw new ProtocolFault(Reason.BAD_KEY, "a certificate of the chain has a weak key");
      }
    }
    try {
      validate(leafFirst.stream().filter(one -> !trusted.contains(one)).toList());
    } catch (GeneralSecurityException e) {
      throw new ProtocolFault(Reason.BAD_KEY, "the certificate does not lead to a trust anchor");
    }
  }

  private void validate(List<X509Certificate> untrusted)
      throws GeneralSecurityException, ProtocolFault {
    if (untrusted.isEmpty()) {
      throw new ProtocolFault(Reason.BAD_KEY, "a trust anchor is no key of a Zustellpunkt");
    }
    var anchors = new HashSet<TrustAnchor>();
    trusted.stream()
        .filter(this::isValidToday)
        .forEach(one -> anchors.add(new TrustAnchor(one, null)));
    if (anchors.isEmpty()) {
      throw new ProtocolFault(Reason.BAD_KEY, "all trust anchors have ended");
    }
    var parameters = new PKIXParameters(anchors);
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(clock.instant()));
    var path = CertificateFactory.getInstance("X.509").generateCertPath(untrusted);
    CertPathValidator.getInstance("PKIX").validate(path, parameters);
  }

  /** The JDK itself takes an anchor for valid whatever its certificate says. */
  private boolean isValidToday(X509Certificate anchor) {
    var now = clock.instant();
    return !now.isBefore(anchor.getNotBefore().toInstant())
        && !now.isAfter(anchor.getNotAfter().toInstant());
  }
}
