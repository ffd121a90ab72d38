package de.zubringer.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** For servers of a house with an authority of its own: only certificates below it are believed. */
public final class Anchors {
  private Anchors() {}

  /**
   * Who believes only these.
   *
   * @param pem one certificate or several
   * @throws CertificateException if it is none
   */
  public static TrustManager[] trusted(String pem) throws GeneralSecurityException {
    var certificates = certificates(pem);
    if (certificates.isEmpty()) {
      throw new CertificateException("no certificate");
    }
    var anchors = KeyStore.getInstance("PKCS12");
    try {
      anchors.load(null, null);
    } catch (IOException e) {
      throw new GeneralSecurityException("an empty store cannot be made", e);
    }
    var number = 0;
    for (var certificate : certificates) {
      anchors.setCertificateEntry("anchor" + number++, certificate);
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(anchors);
    return factory.getTrustManagers();
  }

  /** When each of them ends; nothing of what is none, which is said where it is used. */
  public static List<Instant> ends(String pem) {
    try {
      return certificates(pem).stream()
          .filter(X509Certificate.class::isInstance)
          .map(one -> ((X509Certificate) one).getNotAfter().toInstant())
          .toList();
    } catch (CertificateException e) {
      return List.of();
    }
  }

  private static Collection<? extends Certificate> certificates(String pem)
      throws CertificateException {
    var in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
    return CertificateFactory.getInstance("X.509").generateCertificates(in);
  }
}
