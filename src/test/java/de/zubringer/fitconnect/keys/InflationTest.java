package de.zubringer.fitconnect.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class InflationTest {
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
