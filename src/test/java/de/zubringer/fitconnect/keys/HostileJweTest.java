package de.zubringer.fitconnect.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.TestKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Encrypted parts somebody spoiled or forged; none of them is ever decrypted to anything. */
class HostileJweTest {
  private static final byte[] PLAIN = "{}".getBytes(StandardCharsets.UTF_8);

  @Test
  void opensTheHonestOne() throws Exception {
    assertThat(Jwe.decrypt(honest(), List.of(TestKeys.encryption()))).isEqualTo(PLAIN);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"headers", "moreHeaders", "segments", "moreSegments", "forms"})
  void opensNo(String name, String compact) {
    assertThatThrownBy(() -> Jwe.decrypt(compact, List.of(TestKeys.encryption())))
        .isInstanceOf(ProtocolFault.class);
  }

  static Stream<Arguments> headers() throws Exception {
    return Stream.of(
        header("alg RSA1_5", it -> it.replace("RSA-OAEP-256", "RSA1_5")),
        header("alg RSA-OAEP with SHA-1", it -> it.replace("RSA-OAEP-256", "RSA-OAEP")),
        header("alg dir", it -> it.replace("RSA-OAEP-256", "dir")),
        header("alg in small letters", it -> it.replace("RSA-OAEP-256", "rsa-oaep-256")),
        header("enc A128GCM", it -> it.replace("A256GCM", "A128GCM")),
        header("enc A256CBC-HS512", it -> it.replace("A256GCM", "A256CBC-HS512")),
        header("enc missing", it -> it.replace("\"enc\"", "\"Enc\"")),
        header("critical extension", it -> it.replace("{", "{\"crit\":[\"x\"],")),
        header("alg twice", it -> it.replace("{", "{\"alg\":\"dir\",")),
        header("another kid after encrypting", it -> it.replace("musterstadt", "fremdstadt")),
        header("another cty after encrypting", it -> it.replace("/json", "/xml")),
        header("key brought along after encrypting", it -> it.replace("{", "{\"jwk\":{},")));
  }

  static Stream<Arguments> moreHeaders() throws Exception {
    var deep = "[".repeat(1_000) + "]".repeat(1_000);
    return Stream.of(
        header("deep", it -> "{\"alg\":" + deep + "}"),
        header("a list", it -> "[]"),
        header("nothing", it -> ""),
        header("of 100 kB", it -> it.replace("{", "{\"x\":\"" + "x".repeat(100_000) + "\",")));
  }

  static Stream<Arguments> segments() throws Exception {
    var other = Jwe.encrypt(TestKeys.encryption().publicHalf(), "application/json", PLAIN);
    var foreign = Jwe.encrypt(TestKeys.foreignEncryption().publicHalf(), "application/json", PLAIN);
    return Stream.of(
        segment("content key of another part", 1, it -> part(other, 1)),
        segment("content key for somebody else", 1, it -> part(foreign, 1)),
        segment("no content key", 1, it -> ""),
        segment("short content key", 1, it -> it.substring(0, 342)),
        segment("content key of nothing but zeros", 1, it -> "A".repeat(683)),
        segment("nonce of another part", 2, it -> part(other, 2)),
        segment("no nonce", 2, it -> ""),
        segment("long nonce", 2, it -> it + it),
        segment("no text", 3, it -> ""),
        segment("text of another part", 3, it -> part(other, 3)),
        segment("tag of another part", 4, it -> part(other, 4)),
        segment("no tag", 4, it -> ""));
  }

  static Stream<Arguments> moreSegments() throws Exception {
    return Stream.of(
        segment("tag of 4 bytes", 4, it -> cut(it, 4)),
        segment("tag of 12 bytes", 4, it -> cut(it, 12)),
        segment("tag of 15 bytes", 4, it -> cut(it, 15)),
        segment("tag of 17 bytes", 4, it -> cut(it, 17)),
        segment("tag written in another way", 4, HostileJweTest::otherLastLetter));
  }

  static Stream<Arguments> forms() throws Exception {
    var good = honest();
    return Stream.of(
        Arguments.of("text at all", ""),
        Arguments.of("four segments", good.substring(0, good.lastIndexOf('.'))),
        Arguments.of("six segments", good + ".x"),
        Arguments.of("only dots", "...."),
        Arguments.of("a million dots", ".".repeat(1_000_000)),
        Arguments.of("JSON instead of compact", "{\"ciphertext\":\"x\"}"),
        Arguments.of("padding", good + "=="),
        Arguments.of("line break", good + "\n"),
        Arguments.of("blank in the middle", good.replaceFirst("\\.", ". ")),
        Arguments.of("cut in the middle", good.substring(0, good.length() / 2)),
        Arguments.of("letters outside of ASCII", good.replaceFirst("\\.", ".ä")));
  }

  private static Arguments header(String name, UnaryOperator<String> change) throws Exception {
    return segment(
        "header: " + name,
        0,
        it -> {
          var json = new String(Base64.getUrlDecoder().decode(it), StandardCharsets.UTF_8);
          return encode(change.apply(json).getBytes(StandardCharsets.UTF_8));
        });
  }

  private static Arguments segment(String name, int index, UnaryOperator<String> change)
      throws Exception {
    var parts = honest().split("\\.", -1);
    parts[index] = change.apply(parts[index]);
    return Arguments.of(name, String.join(".", parts));
  }

  private static String honest() throws ProtocolFault {
    return Jwe.encrypt(TestKeys.encryption().publicHalf(), "application/json", PLAIN);
  }

  private static String part(String compact, int index) {
    return compact.split("\\.", -1)[index];
  }

  private static String cut(String segment, int bytes) {
    return encode(Arrays.copyOf(Base64.getUrlDecoder().decode(segment), bytes));
  }

  /** 16 bytes need 22 letters; of the last one four bits say nothing. */
  private static String otherLastLetter(String tag) {
    var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    var last = letters.indexOf(tag.charAt(21));
    return tag.substring(0, 21) + letters.charAt(last ^ 1);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
