package de.zubringer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostReachTest {
  private static final Duration WITHIN = Duration.ofSeconds(2);

  @Test
  void connectsAndSendsNothing() throws IOException {
    try (var target = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var reach = HostReach.of(address(target.getLocalPort()), WITHIN);

      assertThat(reach.state()).isEqualTo(Reach.State.YES);
      try (var seen = target.accept()) {
        assertThat(seen.getInputStream().read()).isEqualTo(-1);
      }
    }
  }

  @Test
  void saysThatNobodyIsThere() throws IOException {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    var reach = HostReach.of(address(port), WITHIN);

    assertThat(reach.state()).isEqualTo(Reach.State.NO);
    assertThat(reach.text()).contains("127.0.0.1:" + port);
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port + "/irgendwo");
  }
}
