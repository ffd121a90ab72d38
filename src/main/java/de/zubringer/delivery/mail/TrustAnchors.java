package de.zubringer.delivery.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** For servers of a house with an authority of its own: only certificates below it are believed. */
final class TrustAnchors {
  private TrustAnchors() {}

  /**
   * Sockets that believe only these.
   *
   * @param pem one certificate or several
   * @return empty if it is none
   */
  static Optional<SSLSocketFactory> sockets(String pem) {
    try (var in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))) {
      var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        return Optional.empty();
      }
      var anchors = KeyStore.getInstance(KeyStore.getDefaultType());
      anchors.load(null, null);
      var number = 0;
      for (var certificate : certificates) {
        anchors.setCertificateEntry(Integer.toString(++number), certificate);
      }
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(anchors);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return Optional.of(context.getSocketFactory());
    } catch (CertificateException e) {
      return Optional.empty();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the JDK lacks what TLS needs", e);
    }
  }
}
