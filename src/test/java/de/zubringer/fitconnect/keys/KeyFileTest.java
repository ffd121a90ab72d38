package de.zubringer.fitconnect.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.TestKeys;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

class KeyFileTest {
  private static final String PASSWORD = "geheim";

  @Test
  void readsOneKeyAndASetOfKeys() throws Exception {
    var one = TestKeys.encryption().secretJson().toString();
    var other = TestKeys.signature().secretJson().toString();
    assertThat(read(bytes("\n " + one))).extracting(PrivateJwk::kid).containsExactly(kid());
    assertThat(read(bytes("{\"keys\":[" + one + "," + other + "]}")))
        .extracting(PrivateJwk::use)
        .containsExactly(KeyUse.ENCRYPTION, KeyUse.SIGNATURE);
  }

  @Test
  void readsPkcs12WithNameAndUseOfEachEntry() throws Exception {
    var keys = KeyFile.read(store(true, TestKeys.encryption(), kid()), Optional.of(PASSWORD));
    assertThat(keys).singleElement().satisfies(key -> assertThat(key.kid()).isEqualTo(kid()));
    assertThat(keys.getFirst().use()).isEqualTo(KeyUse.ENCRYPTION);
    assertThat(keys.getFirst().publicHalf()).isEqualTo(TestKeys.encryption().publicHalf());
    assertThat(
            Jwe.decrypt(
                Jwe.encrypt(TestKeys.encryption().publicHalf(), "a/b", bytes("Antrag")), keys))
        .isEqualTo(bytes("Antrag"));
  }

  @Test
  void readsWhatTheToolsOfTheJdkWrite() throws Exception {
    var keys = KeyFile.read(store(false, TestKeys.signature(), "hund-2026"), Optional.of(PASSWORD));
    assertThat(keys).extracting(PrivateJwk::use).containsExactly(KeyUse.SIGNATURE);
  }

  @Test
  void refusesWrongPasswordsNamesThatAreNoKidAndAnythingElse() throws Exception {
    var store = store(true, TestKeys.encryption(), kid());
    assertThatThrownBy(() -> KeyFile.read(store, Optional.of("falsch")))
        .isInstanceOf(ProtocolFault.class);
    assertThatThrownBy(() -> read(store)).isInstanceOf(ProtocolFault.class);
    var unnamed = store(true, TestKeys.encryption(), "1");
    assertThatThrownBy(() -> KeyFile.read(unnamed, Optional.of(PASSWORD)))
        .isInstanceOf(ProtocolFault.class);
    for (var other : new String[] {"", "{", "{}", "-----BEGIN PRIVATE KEY-----", "\u0000"}) {
      assertThatThrownBy(() -> read(bytes(other))).as(other).isInstanceOf(ProtocolFault.class);
    }
  }

  private static String kid() {
    return TestKeys.encryption().kid();
  }

  private static java.util.List<PrivateJwk> read(byte[] file) throws ProtocolFault {
    return KeyFile.read(file, Optional.empty());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] store(boolean casesKept, PrivateJwk key, String name) throws Exception {
    var store =
        casesKept
            ? KeyStore.getInstance("PKCS12", new BouncyCastleProvider())
            : KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var chain = new Certificate[] {Certificates.read(key.publicHalf().x5c().getFirst())};
    store.setKeyEntry(name, key.keyFor(key.use()), PASSWORD.toCharArray(), chain);
    var out = new ByteArrayOutputStream();
    store.store(out, PASSWORD.toCharArray());
    return out.toByteArray();
  }
}
