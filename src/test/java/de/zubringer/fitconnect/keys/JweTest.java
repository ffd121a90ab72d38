package de.zubringer.fitconnect.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.TestKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class JweTest {
  private static final byte[] PLAIN = "{\"hund\":\"Waldi\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void decryptsWhatItEncrypted() throws ProtocolFault {
    assertThat(decrypt(encrypt())).isEqualTo(PLAIN);
  }

  @Test
  void sendsExactlyFourHeaderMembers() throws ProtocolFault {
    assertThat(header(encrypt()))
        .isEqualTo(
            "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\",\"kid\":\"musterstadt-wrapKey\","
                + "\"cty\":\"application/json\"}");
  }

  @Test
  void usesAFreshKeyAndNonceEachTime() throws ProtocolFault {
    var first = encrypt().split("\\.", -1);
    var second = encrypt().split("\\.", -1);
    assertThat(first[1]).isNotEqualTo(second[1]);
    assertThat(first[2]).isNotEqualTo(second[2]);
  }

  @Test
  void triesEachKeyWhenTheKidIsUnknown() throws ProtocolFault {
    var own = TestKeys.encryption().publicHalf();
    var renamed = new PublicJwk("another-name", KeyUse.ENCRYPTION, own.key(), own.x5c());
    var compact = Jwe.encrypt(renamed, "application/json", PLAIN);

    var keys = List.of(TestKeys.foreignEncryption(), TestKeys.encryption());
    assertThat(Jwe.decrypt(compact, keys)).isEqualTo(PLAIN);
  }

  @Test
  void saysWhenTheKeyIsNotOurs() throws ProtocolFault {
    var foreign = TestKeys.foreignEncryption().publicHalf();
    assertFault(Jwe.encrypt(foreign, "application/json", PLAIN), Reason.UNKNOWN_KEY);
    assertThatThrownBy(() -> Jwe.decrypt(encrypt(), List.of())).isInstanceOf(ProtocolFault.class);
  }

  @Test
  void saysWhenTheKeyNamedIsNotTheOneUsed() throws ProtocolFault {
    var foreign = TestKeys.foreignEncryption().publicHalf();
    var disguised =
        new PublicJwk("musterstadt-wrapKey", KeyUse.ENCRYPTION, foreign.key(), foreign.x5c());
    assertFault(Jwe.encrypt(disguised, "application/json", PLAIN), Reason.NOT_DECRYPTABLE);
  }

  @Test
  void noticesAChangeInEverySegment() throws ProtocolFault {
    for (var segment = 1; segment < 5; segment++) {
      var parts = encrypt().split("\\.", -1);
      var bytes = Base64.getUrlDecoder().decode(parts[segment]);
      bytes[0] ^= 1;
      parts[segment] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      assertFault(String.join(".", parts), Reason.NOT_DECRYPTABLE);
    }
  }

  @Test
  void noticesAChangedHeader() throws ProtocolFault {
    var changed = withHeader(header(encrypt()).replace("json\"}", "json\",\"x\":1}"));
    assertFault(changed, Reason.NOT_DECRYPTABLE);
  }

  @Test
  void acceptsNoShorterTag() throws ProtocolFault {
    var parts = encrypt().split("\\.", -1);
    var tag = Base64.getUrlDecoder().decode(parts[4]);
    for (var length : List.of(0, 4, 12, 15)) {
      parts[4] = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(tag, length));
      assertFault(String.join(".", parts), Reason.MALFORMED);
    }
  }

  @Test
  void acceptsOneSpellingOfATagOnly() throws ProtocolFault {
    var compact = encrypt();
    var last = compact.charAt(compact.length() - 1);
    var twin = compact.substring(0, compact.length() - 1) + (char) (last + 1);
    assertFault(twin, Reason.MALFORMED);
  }

  @Test
  void refusesOtherAlgorithms() throws ProtocolFault {
    var header = header(encrypt());
    for (var other : List.of("RSA1_5", "RSA-OAEP", "dir", "none", "ECDH-ES")) {
      assertFault(withHeader(header.replace("RSA-OAEP-256", other)), Reason.WRONG_ALGORITHM);
    }
    for (var other : List.of("A128GCM", "A256CBC-HS512", "A192GCM")) {
      assertFault(withHeader(header.replace("A256GCM", other)), Reason.WRONG_ALGORITHM);
    }
  }

  @Test
  void refusesCompressionAndCriticalHeaders() throws ProtocolFault {
    var header = header(encrypt());
    assertFault(withHeader(header.replace("{", "{\"zip\":\"DEF\",")), Reason.WRONG_ALGORITHM);
    assertFault(withHeader(header.replace("{", "{\"crit\":[\"exp\"],")), Reason.WRONG_ALGORITHM);
    assertFault(withHeader(header.replace("{", "{\"alg\":\"none\",")), Reason.MALFORMED);
  }

  @Test
  void answersRubbishWithAFault() {
    for (var rubbish : List.of("", ".", "....", "a.b.c.d.e", "a.b.c.d.e.f", "ä.ö.ü.ß.€")) {
      assertFault(rubbish, Reason.MALFORMED);
    }
    assertFault("e30=.YQ.YQ.YQ.YQ", Reason.WRONG_ALGORITHM);
  }

  @Test
  void givesTheFifthSegmentAsAuthenticationTag() throws ProtocolFault {
    var compact = encrypt();
    assertThat(Jwe.authenticationTag(compact)).hasSize(22).isEqualTo(compact.split("\\.", -1)[4]);
  }

  private static void assertFault(String compact, Reason reason) {
    assertThatThrownBy(() -> decrypt(compact))
        .isInstanceOfSatisfying(
            ProtocolFault.class, fault -> assertThat(fault.reason()).isEqualTo(reason));
  }

  private static String encrypt() throws ProtocolFault {
    return Jwe.encrypt(TestKeys.encryption().publicHalf(), "application/json", PLAIN);
  }

  private static byte[] decrypt(String compact) throws ProtocolFault {
    return Jwe.decrypt(compact, List.of(TestKeys.encryption()));
  }

  private static String header(String compact) {
    var segment = compact.substring(0, compact.indexOf('.'));
    return new String(Base64.getUrlDecoder().decode(segment), StandardCharsets.UTF_8);
  }

  private static String withHeader(String header) throws ProtocolFault {
    var compact = encrypt();
    var encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(header.getBytes(StandardCharsets.UTF_8));
    return encoded + compact.substring(compact.indexOf('.'));
  }
}
