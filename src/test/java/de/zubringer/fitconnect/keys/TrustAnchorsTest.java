package de.zubringer.fitconnect.keys;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.TestKeys;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

class TrustAnchorsTest {
  private static final String ROOT = "CN=Wurzel Musterland";
  private static final Instant START = TestKeys.NOW.minus(Duration.ofDays(100));

  @Test
  void acceptsAChainToATrustedRootWithAndWithoutTheRootInIt() throws Exception {
    var check = check(TestKeys.NOW, root(ROOT));
    assertThatCode(() -> check.requireFitForEncryption(key(leaf(ROOT, 50))))
        .doesNotThrowAnyException();
    assertThatCode(() -> check.requireFitForEncryption(key(leaf(ROOT, 50), root(ROOT))))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAnotherRootASelfSignedLeafAndTheRootItself() throws Exception {
    var check = check(TestKeys.NOW, root(ROOT));
    assertUnfit(check, TestKeys.encryption().publicHalf());
    assertUnfit(check, key(leaf("CN=Andere Wurzel", 50), root("CN=Andere Wurzel")));
    assertUnfit(check, key(root(ROOT)));
    var own = TestKeys.encryption().publicHalf().x5c().getFirst();
    assertUnfit(check(TestKeys.NOW, own), TestKeys.encryption().publicHalf());
  }

  @Test
  void refusesAChainThatIsNotValidOnTheDay() throws Exception {
    var leaf = leaf(ROOT, 50);
    assertUnfit(check(START.minusSeconds(86_400), root(ROOT)), key(leaf));
    assertUnfit(check(START.plus(Duration.ofDays(400)), root(ROOT)), key(leaf));
    var endsFirst = check(TestKeys.NOW.plus(Duration.ofDays(350)), root(ROOT));
    assertUnfit(endsFirst, key(leaf(ROOT, 1000)));
  }

  @Test
  void refusesAFileWithoutCertificates() {
    for (var text : List.of("", "kein Zertifikat")) {
      assertThatThrownBy(
              () ->
                  TrustAnchors.read(
                      text.getBytes(StandardCharsets.UTF_8), InstantSource.fixed(TestKeys.NOW)))
          .isInstanceOf(ProtocolFault.class);
    }
  }

  private static KeyCheck check(Instant now, String anchor) throws Exception {
    var pem = "-----BEGIN CERTIFICATE-----\n" + anchor + "\n-----END CERTIFICATE-----\n";
    var clock = InstantSource.fixed(now);
    return KeyCheck.with(TrustAnchors.read(pem.getBytes(StandardCharsets.US_ASCII), clock), clock);
  }

  private static PublicJwk key(String... chain) {
    var half = TestKeys.encryption().publicHalf();
    return new PublicJwk(half.kid(), half.use(), half.key(), List.of(chain));
  }

  private static String root(String name) throws Exception {
    var pair = "CN=Andere Wurzel".equals(name) ? TestKeys.signature() : TestKeys.service();
    return issue(name, name, 200, pair.publicHalf(), pair, true);
  }

  private static String leaf(String issuer, int days) throws Exception {
    var pair = "CN=Andere Wurzel".equals(issuer) ? TestKeys.signature() : TestKeys.service();
    return issue(
        issuer, "CN=Musterstadt", days + 100, TestKeys.encryption().publicHalf(), pair, false);
  }

  private static String issue(
      String issuer, String holder, int days, PublicJwk key, PrivateJwk signer, boolean authority)
      throws Exception {
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(issuer),
            BigInteger.valueOf(days),
            Date.from(START),
            Date.from(START.plus(Duration.ofDays(days))),
            new X500Name(holder),
            key.key());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.keyEncipherment));
    var content =
        new JcaContentSignerBuilder("SHA512withRSAandMGF1")
            .setProvider(new BouncyCastleProvider())
            .build(signer.keyFor(KeyUse.SIGNATURE));
    return Base64.getEncoder().encodeToString(builder.build(content).getEncoded());
  }

  private static void assertUnfit(KeyCheck check, PublicJwk key) {
    assertThatThrownBy(() -> check.requireFitForEncryption(key)).isInstanceOf(ProtocolFault.class);
  }
}
