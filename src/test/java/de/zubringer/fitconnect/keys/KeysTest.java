package de.zubringer.fitconnect.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class KeysTest {
  private static final KeyCheck TEST_CHECK =
      KeyCheck.withoutTrustAnchors(true, InstantSource.fixed(TestKeys.NOW));

  @Test
  void readsBackWhatItWrites() throws ProtocolFault {
    var key = TestKeys.encryption();
    assertThat(PublicJwk.read(StrictJson.bytes(key.publicHalf().json())))
        .isEqualTo(key.publicHalf());
    assertThat(PrivateJwk.read(StrictJson.bytes(key.secretJson())).secretJson())
        .isEqualTo(key.secretJson());
  }

  @Test
  void hasTheShapeOfFitConnect() {
    var jwk = TestKeys.encryption().publicHalf().json();
    assertThat(jwk.path("n").stringValue()).hasSize(683);
    assertThat(jwk.path("e").stringValue()).isEqualTo("AQAB");
    assertThat(jwk.path("key_ops").toString()).isEqualTo("[\"wrapKey\"]");
    assertThat(jwk.path("alg").stringValue()).isEqualTo("RSA-OAEP-256");
    assertThat(jwk.propertyNames())
        .containsExactly("kty", "key_ops", "alg", "kid", "n", "e", "x5c");
  }

  @Test
  void issuesACertificateForTheKeyAndItsUse() throws Exception {
    var jwk = TestKeys.signature().publicHalf();
    var certificate = Certificates.read(jwk.x5c().getFirst());
    certificate.verify(jwk.key());
    assertThat(certificate.getPublicKey()).isEqualTo(jwk.key());
    assertThat(certificate.getSigAlgName()).isEqualTo("RSASSA-PSS");
    assertThat(certificate.getKeyUsage()).startsWith(true, true, false);
    assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=Musterstadt");
  }

  @Test
  void neverPrintsAPrivateKey() {
    assertThat(TestKeys.encryption()).hasToString("PrivateJwk[musterstadt-wrapKey]");
  }

  @Test
  void refusesKeysOfOtherKindOrUse() {
    assertRefused(json().put("kty", "EC"));
    assertRefused(json().put("alg", "RSA-OAEP"));
    assertRefused(json().put("e", "Aw"));
    assertRefused(json().put("kid", "short"));
    assertRefused(json().without("n"));
    assertRefused(with("key_ops", "verify"));
    assertRefused(with("key_ops", "wrapKey", "encrypt"));
    assertRefused(TestKeys.encryption().secretJson());
  }

  @Test
  void refusesAKeyOf2048Bits() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var small = (RSAPublicKey) generator.generateKeyPair().getPublic();
    assertRefused(json().put("n", RsaNumbers.encode(small.getModulus())));
  }

  @Test
  void acceptsASelfSignedKeyOnlyWhereAllowed() throws ProtocolFault {
    var key = TestKeys.encryption().publicHalf();
    TEST_CHECK.requireFitForEncryption(key);
    assertUnfit(KeyCheck.withoutTrustAnchors(false, InstantSource.fixed(TestKeys.NOW)), key);
  }

  @Test
  void refusesToEncryptWithoutFittingCertificate() {
    var key = TestKeys.encryption().publicHalf();
    var foreign = TestKeys.foreignEncryption().publicHalf();
    assertUnfit(TEST_CHECK, withChain(key, List.of()));
    assertUnfit(TEST_CHECK, withChain(key, foreign.x5c()));
    assertUnfit(TEST_CHECK, withChain(key, List.of("no certificate")));
    assertUnfit(TEST_CHECK, TestKeys.signature().publicHalf());
  }

  @Test
  void refusesAnExpiredCertificate() {
    var later = TestKeys.NOW.plus(Duration.ofDays(4 * 365));
    assertUnfit(
        KeyCheck.withoutTrustAnchors(true, InstantSource.fixed(later)),
        TestKeys.encryption().publicHalf());
  }

  private static PublicJwk withChain(PublicJwk key, List<String> chain) {
    return new PublicJwk(key.kid(), key.use(), key.key(), chain);
  }

  private static ObjectNode json() {
    return TestKeys.encryption().publicHalf().json();
  }

  private static ObjectNode with(String member, String... values) {
    var jwk = json();
    var array = jwk.putArray(member);
    List.of(values).forEach(array::add);
    return jwk;
  }

  private static void assertRefused(ObjectNode jwk) {
    assertThatThrownBy(() -> PublicJwk.read(jwk)).isInstanceOf(ProtocolFault.class);
  }

  private static void assertUnfit(KeyCheck check, PublicJwk key) {
    assertThatThrownBy(() -> check.requireFitForEncryption(key)).isInstanceOf(ProtocolFault.class);
  }
}
