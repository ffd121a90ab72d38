package de.zubringer.fitconnect.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.kernel.Content;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class InflationTest {
  private static final int PLAIN_BYTES_MAX = 4 * 1024 * 1024;
  private static final byte[] TEXT =
      "{\"hund\":[{\"rasse\":\"Dackel\"}]}".getBytes(StandardCharsets.UTF_8);

  @Test
  void opensCompressedContentOnlyWhereItIsAllowed() throws Exception {
    var jwe = compressed(deflated(TEXT), "DEF");
    assertThat(Jwe.decrypt(jwe, List.of(TestKeys.encryption()), true)).isEqualTo(TEXT);
    assertThatThrownBy(() -> Jwe.decrypt(jwe, List.of(TestKeys.encryption())))
        .isInstanceOf(ProtocolFault.class);
    var other = compressed(deflated(TEXT), "GZIP");
    assertThatThrownBy(() -> Jwe.decrypt(other, List.of(TestKeys.encryption()), true))
        .isInstanceOf(ProtocolFault.class);
  }

  @Test
  void stopsABombBeforeItFillsTheMemory() throws Exception {
    var bomb = deflated(new byte[20 * 1024 * 1024]);
    assertThat(bomb.length).isLessThan(25_000);
    assertThatThrownBy(() -> Inflation.of(bomb))
        .isInstanceOfSatisfying(
            ProtocolFault.class,
            fault -> assertThat(fault.reason()).isEqualTo(ProtocolFault.Reason.TOO_LARGE));
  }

  @Test
  void refusesWhatIsCutOrDamaged() throws Exception {
    var whole = deflated(TEXT);
    var cut = Arrays.copyOf(whole, whole.length - 3);
    assertThatThrownBy(() -> Inflation.of(cut)).isInstanceOf(ProtocolFault.class);
    assertThatThrownBy(() -> Inflation.of(new byte[] {-1, -1, -1}))
        .isInstanceOf(ProtocolFault.class);
    assertThatThrownBy(() -> Inflation.of(new byte[0])).isInstanceOf(ProtocolFault.class);
  }

  @Test
  void streamsCompressedContentWithinTheSameBounds() throws Exception {
    var plain = numbers(90_000);
    var opened = large(deflated(plain), true);
    assertThat(opened.bytes()).isEqualTo(plain);
    assertThat(opened.sizeBytes()).isEqualTo(plain.length);
    assertThat(opened.sha512())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(plain)));

    assertThatThrownBy(() -> large(deflated(plain), false)).isInstanceOf(ProtocolFault.class);
    var bomb = deflated(new byte[20 * 1024 * 1024]);
    assertFault(bomb, ProtocolFault.Reason.NOT_DECRYPTABLE);
    assertFault(Arrays.copyOf(bomb, 20), ProtocolFault.Reason.NOT_DECRYPTABLE);
    assertFault(new byte[] {-1, -1, -1}, ProtocolFault.Reason.NOT_DECRYPTABLE);
    assertFault(deflated(numbers(500_000)), ProtocolFault.Reason.TOO_LARGE);
  }

  private static byte[] numbers(int count) {
    return Arrays.toString(new Random(1).ints(count).toArray()).getBytes(StandardCharsets.UTF_8);
  }

  private static void assertFault(byte[] deflated, ProtocolFault.Reason reason) {
    assertThatThrownBy(() -> large(deflated, true))
        .isInstanceOfSatisfying(
            ProtocolFault.class, fault -> assertThat(fault.reason()).isEqualTo(reason));
  }

  private static LargeJwe large(byte[] deflated, boolean mayBeCompressed) throws Exception {
    var jwe = compressed(deflated, "DEF").getBytes(StandardCharsets.US_ASCII);
    return LargeJwe.verify(
        Content.of(jwe), List.of(TestKeys.encryption()), PLAIN_BYTES_MAX, mayBeCompressed);
  }

  private static byte[] deflated(byte[] plain) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var deflating =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      deflating.write(plain);
    }
    return out.toByteArray();
  }

  /** As the senders of version 1 do it: the kid is the thumbprint, not the registered one. */
  private static String compressed(byte[] content, String zip) throws Exception {
    var header =
        encode(
            StrictJson.bytes(
                StrictJson.object()
                    .put("alg", "RSA-OAEP-256")
                    .put("enc", "A256GCM")
                    .put("zip", zip)
                    .put("kid", "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")));
    var key = ContentCipher.newKey();
    var sealed = ContentCipher.seal(key, content, header.getBytes(StandardCharsets.US_ASCII));
    return String.join(
        ".",
        header,
        encode(KeyWrap.wrap(TestKeys.encryption().publicHalf().key(), key)),
        encode(sealed.nonce()),
        encode(sealed.text()),
        encode(sealed.tag()));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
