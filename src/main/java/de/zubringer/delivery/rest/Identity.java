package de.zubringer.delivery.rest;

import de.zubringer.delivery.Anchors;
import de.zubringer.delivery.CertificateEnd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Who we are towards a target, and whom we believe to be it. All three are secret.
 *
 * @param certificate PKCS#12 with our key, in base64; empty if we show none
 * @param anchors certificates in PEM of those who may certify the target; empty = those of Java
 */
record Identity(String certificate, String password, String anchors) {

  static Identity of(Map<String, String> settings) {
    return new Identity(
        settings.getOrDefault("zertifikat", "").strip(),
        settings.getOrDefault("zertifikatKennwort", "").strip(),
        settings.getOrDefault("vertrauen", "").strip());
  }

  boolean isUsual() {
    return certificate.isEmpty() && anchors.isEmpty();
  }

  /** A context, and the last moment our certificate is good for. */
  record Shown(SSLContext context, Instant until) {}

  /**
   * A context of these keys.
   *
   * @throws GeneralSecurityException if a file or password is wrong, or our certificate has ended
   */
  Shown shown(Instant now) throws GeneralSecurityException {
    try {
      var store = store();
      var context = SSLContext.getInstance("TLS");
      context.init(keys(store), anchors.isEmpty() ? null : Anchors.trusted(anchors), null);
      return new Shown(context, until(store, now));
    } catch (IOException | IllegalArgumentException e) {
      throw new GeneralSecurityException("not readable", e);
    }
  }

  /** When our certificate and those we believe end; what cannot be read has no end here. */
  List<CertificateEnd> ends() {
    var ends = new ArrayList<CertificateEnd>();
    try {
      for (var ours : ours(store())) {
        ends.add(new CertificateEnd("zertifikat", ours.getNotAfter().toInstant()));
      }
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      return List.copyOf(ends); // said where it is used
    }
    if (!anchors.isEmpty()) {
      Anchors.ends(anchors).forEach(end -> ends.add(new CertificateEnd("vertrauen", end)));
    }
    return ends;
  }

  private @Nullable KeyStore store() throws GeneralSecurityException, IOException {
    if (certificate.isEmpty()) {
      return null;
    }
    var store = KeyStore.getInstance("PKCS12");
    var bytes = Base64.getMimeDecoder().decode(certificate);
    store.load(new ByteArrayInputStream(bytes), password.toCharArray());
    return store;
  }

  private static List<X509Certificate> ours(@Nullable KeyStore store)
      throws GeneralSecurityException {
    var ours = new ArrayList<X509Certificate>();
    if (store != null) {
      for (var alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate one) {
          ours.add(one);
        }
      }
    }
    return ours;
  }

  private static Instant until(@Nullable KeyStore store, Instant now)
      throws GeneralSecurityException {
    var until = Instant.MAX;
    for (var ours : ours(store)) {
      ours.checkValidity(Date.from(now));
      var end = ours.getNotAfter().toInstant();
      until = end.isBefore(until) ? end : until;
    }
    return until;
  }

  private KeyManager @Nullable [] keys(@Nullable KeyStore store) throws GeneralSecurityException {
    if (store == null) {
      return null;
    }
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, password.toCharArray());
    return factory.getKeyManagers();
  }

  /** Nothing of it: it is secret. */
  @Override
  public String toString() {
    return "Identity";
  }
}
