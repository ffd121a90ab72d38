package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** X.509 certificates around keys: reading any, issuing self-signed ones. */
final class Certificates {
  /** Certificates of the Verwaltungs-PKI run for two to three years; ours are for trying out. */
  private static final Duration VALIDITY = Duration.ofDays(3 * 365);

  /** X.509 allows 20 octets; 64 random bits suffice (CA/Browser Forum). */
  private static final int SERIAL_BITS = 64;

  /** Not installed, only handed over: the JDK does not know the name of this signature. */
  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  private Certificates() {}

  /** Standard base64 of the DER of a certificate signed with RSASSA-PSS and SHA-512. */
  static String selfSigned(KeyPair pair, KeyUse use, String holder, Instant from) {
    var name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, holder).build();
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0),
            Date.from(from),
            Date.from(from.plus(VALIDITY)),
            name,
            pair.getPublic());
    try {
      builder.addExtension(Extension.keyUsage, true, usage(use));
      var signer =
          new JcaContentSignerBuilder("SHA512withRSAandMGF1")
              .setProvider(BOUNCY_CASTLE)
              .build(pair.getPrivate());
      return Base64.getEncoder().encodeToString(builder.build(signer).getEncoded());
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException("a certificate could not be issued", e);
    }
  }

  static X509Certificate read(String base64) throws ProtocolFault {
    try {
      var der = Base64.getDecoder().decode(base64);
      var factory = CertificateFactory.getInstance("X.509");
      return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
    } catch (IllegalArgumentException | CertificateException e) {
      throw new ProtocolFault(Reason.BAD_KEY, "x5c holds no certificate");
    }
  }

  private static KeyUsage usage(KeyUse use) {
    return new KeyUsage(
        switch (use) {
          case ENCRYPTION -> KeyUsage.keyEncipherment;
          case SIGNATURE -> KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        });
  }
}
