package de.zubringer.delivery.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** For servers of a house with an authority of its own: only certificates below it are believed. */
final class TrustAnchors {
  private TrustAnchors() {}

  /** When each of them ends; nothing if it is none. */
  static List<Instant> ends(String pem) {
    try (var in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .map(one -> one.getNotAfter().toInstant())
          .toList();
    } catch (CertificateException | IOException e) {
      return List.of(); // said where it is used
    }
  }

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
