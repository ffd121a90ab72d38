package de.zubringer.fitconnect.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.kernel.Content;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeJweTest {
  private static final long BYTES_MAX = 10_000_000;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 196_607, 196_608, 196_609, 1_000_003})
  void givesTheBytesThatWereEncrypted(int size) throws Exception {
    var plain = random(size);
    var compact = encrypt(plain);

    var opened = open(compact);
    var out = new ByteArrayOutputStream();
    opened.open().transferTo(out);

    assertThat(out.toByteArray()).isEqualTo(plain);
    assertThat(opened.sizeBytes()).isEqualTo(size);
    assertThat(opened.authenticationTag()).isEqualTo(Jwe.authenticationTag(compact));
  }

  @Test
  void releasesNothingWhenOneBitWasChanged() throws Exception {
    var compact = encrypt(random(300_000));
    var segments = compact.split("\\.", -1);
    for (var segment : List.of(0, 1, 2, 3, 4)) {
      var spoiled = segments.clone();
      var first = spoiled[segment].charAt(4) == 'A' ? 'B' : 'A';
      spoiled[segment] = spoiled[segment].substring(0, 4) + first + spoiled[segment].substring(5);
      assertThatThrownBy(() -> open(String.join(".", spoiled))).isInstanceOf(ProtocolFault.class);
    }
  }

  @Test
  void releasesNothingWhenItWasCut() throws Exception {
    var compact = encrypt(random(300_000));
    for (var length : List.of(10, 700, 1000, compact.length() - 23, compact.length() - 1)) {
      assertThatThrownBy(() -> open(compact.substring(0, length)))
          .isInstanceOf(ProtocolFault.class);
    }
    assertThatThrownBy(() -> open(compact + ".AAAA")).isInstanceOf(ProtocolFault.class);
  }

  @Test
  void readsNoMoreThanIsAllowed() throws Exception {
    var compact = encrypt(random(500_000));

    assertThatThrownBy(
            () -> LargeJwe.verify(source(compact), List.of(TestKeys.encryption()), 100_000, false))
        .isInstanceOfSatisfying(
            ProtocolFault.class,
            fault -> assertThat(fault.reason()).isEqualTo(ProtocolFault.Reason.TOO_LARGE));
  }

  private static LargeJwe open(String compact) throws Exception {
    return LargeJwe.verify(source(compact), List.of(TestKeys.encryption()), BYTES_MAX, false);
  }

  private static Content source(String compact) {
    return Content.of(compact.getBytes(StandardCharsets.US_ASCII));
  }

  private static String encrypt(byte[] plain) throws ProtocolFault {
    return Jwe.encrypt(TestKeys.encryption().publicHalf(), "application/json", plain);
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
