package de.zubringer.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerStartTest {
  @TempDir Path folder;

  @Test
  void saysThatThePortIsTakenBeforeItStartsAnything() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(CannotGoOn.class)
          .isThrownBy(() -> start(taken.getLocalPort()))
          .returns("cli.port.in-use", CannotGoOn::key)
          .satisfies(
              refused ->
                  assertThat(refused.sentence()).contains(Integer.toString(taken.getLocalPort())));
    }

    assertThat(folder.resolve("postgres")).doesNotExist();
    DataDirectory.open(folder).close();
  }

  @Test
  void refusesWhatIsNoPort() {
    assertThatExceptionOfType(CannotGoOn.class)
        .isThrownBy(() -> start(70_000))
        .returns("cli.port.no-port", CannotGoOn::key);
  }

  private void start(int port) {
    new ServerStart(ServerOptions.local(port, folder, "demo"), new Console()).start();
  }
}
