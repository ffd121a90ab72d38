package de.zubringer.delivery.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority made for one test, with whatever it certifies. */
final class TestCertificates {
  static final String PASSWORD = "geheim-p12";

  /** TLS looks at the clock of the machine, not at that of a test. */
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final Instant END = START.plus(Duration.ofDays(20_000));
  private static final char[] STORE = PASSWORD.toCharArray();

  private final X500Name name = new X500Name("CN=Testwurzel");
  private final KeyPair keys;
  private final X509Certificate root;

  TestCertificates() {
    this.keys = pair();
    this.root = certificate(name, keys, END, true);
  }

  /** In PEM. */
  String anchor() {
    try {
      var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
      return "-----BEGIN CERTIFICATE-----\n"
          + lines.encodeToString(root.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** PKCS#12 of a client in base64. */
  String client(Instant end) {
    try {
      var bytes = new ByteArrayOutputStream();
      store(new X500Name("CN=Zubringer"), end).store(bytes, STORE);
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String client() {
    return client(END);
  }

  /** For a server on this machine that trusts this authority. */
  SSLContext server() {
    try {
      var ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      ours.init(store(new X500Name("CN=localhost"), END), STORE);
      var known = KeyStore.getInstance("PKCS12");
      known.load(null, null);
      known.setCertificateEntry("root", root);
      var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(known);
      var context = SSLContext.getInstance("TLS");
      context.init(ours.getKeyManagers(), trusted.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private KeyStore store(X500Name subject, Instant end)
      throws GeneralSecurityException, IOException {
    var own = pair();
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var chain = new X509Certificate[] {certificate(subject, own, end, false), root};
    store.setKeyEntry("own", own.getPrivate(), STORE, chain);
    return store;
  }

  private X509Certificate certificate(
      X500Name subject, KeyPair subjectKeys, Instant end, boolean isAuthority) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.valueOf(System.nanoTime()),
              Date.from(START),
              Date.from(end),
              subject,
              subjectKeys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
      var host = new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost"));
      builder.addExtension(Extension.subjectAlternativeName, false, host);
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
