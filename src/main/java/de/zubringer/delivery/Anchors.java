package de.zubringer.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
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
    var in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
    var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
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
}
