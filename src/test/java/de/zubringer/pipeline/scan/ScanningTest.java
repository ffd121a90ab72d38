package de.zubringer.pipeline.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.intake.settings.UnusableSetting;
import de.zubringer.kernel.Content;
import de.zubringer.pipeline.scan.ClamdStandIn.Behaviour;
import de.zubringer.pipeline.scan.MalwareScanner.Verdict;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanningTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final ClamdStandIn clamd = new ClamdStandIn();

  @AfterEach
  void close() throws IOException {
    clamd.close();
  }

  @Test
  void letsCleanFilePassInSmallChunks() {
    assertThat(scan(new byte[3_000_000], LONG)).isEqualTo(new Verdict.Clean());
    assertThat(clamd.largestChunk()).isLessThanOrEqualTo(64 * 1024);
    assertThat(scan(new byte[0], LONG)).isEqualTo(new Verdict.Clean());
  }

  @Test
  void namesWhatWasFound() {
    var file = new byte[1_000_000];
    var infected = ClamdStandIn.INFECTED.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(infected, 0, file, 900_000, infected.length);

    assertThat(scan(file, LONG)).isEqualTo(new Verdict.Found("Muster.Test-1"));
  }

  @Test
  void saysThatFileIsTooLargeForTheScanner() {
    clamd.behave(Behaviour.OVER_LIMIT);

    assertThat(scan(new byte[1000], LONG)).isEqualTo(new Verdict.TooLarge());
  }

  @ParameterizedTest
  @EnumSource(
      value = Behaviour.class,
      names = {"SILENT", "CLOSES", "BABBLES", "CONFUSED"})
  void neverTakesTroubleForClean(Behaviour trouble) {
    clamd.behave(trouble);

    assertThat(scan(new byte[500_000], trouble == Behaviour.SILENT ? SHORT : LONG))
        .isEqualTo(new Verdict.Unavailable());
  }

  @Test
  void holdsWhereNobodyListens() throws IOException {
    clamd.close();

    assertThat(scan(new byte[1], LONG)).isEqualTo(new Verdict.Unavailable());
    assertThat(Scanning.scanner("clamd:///gibt/es/nicht.sock", LONG).scan(Content.of(new byte[1])))
        .isEqualTo(new Verdict.Unavailable());
  }

  @Test
  void speaksOverSocketFile(@TempDir Path folder) throws IOException {
    var file = folder.resolve("clamd.sock");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(file));
      Thread.ofVirtual().start(() -> answerOk(server));

      assertThat(Scanning.scanner("clamd://" + file, LONG).scan(Content.of(new byte[10])))
          .isEqualTo(new Verdict.Clean());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:3310", "http://localhost", "clamd:localhost", "clamd://", "x y"})
  void refusesToStartWithUnusableAddress(String address) {
    assertThatThrownBy(() -> Scanning.scanner(address, LONG)).isInstanceOf(UnusableSetting.class);
  }

  @Test
  void letsEverythingPassOnlyWhereNoScannerIsSetUp() {
    assertThat(Scanning.scanner(" ", LONG).scan(Content.of(new byte[1])))
        .isEqualTo(new Verdict.Clean());
  }

  private static void answerOk(ServerSocketChannel server) {
    try (var channel = server.accept()) {
      // the command, a chunk of ten bytes with its length, the length of none
      var sent = ByteBuffer.allocate(10 + 4 + 10 + 4);
      for (var count = 0; sent.hasRemaining() && count >= 0; ) {
        count = channel.read(sent);
      }
      channel.write(ByteBuffer.wrap("stream: OK\0".getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Verdict scan(byte[] file, Duration limit) {
    return Scanning.scanner(clamd.address(), limit).scan(Content.of(file));
  }
}
