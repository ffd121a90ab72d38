package de.zubringer.delivery;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** Opens a connection and closes it again: nothing is sent. */
public final class HostReach {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private HostReach() {}

  /** For HTTP. */
  public static Reach of(URI address, Duration within) {
    return of(address.getHost(), port(address), within);
  }

  public static Reach of(String host, int port, Duration within) {
    var place = host + ":" + port;
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(withoutBrackets(host), port), (int) within.toMillis());
      return Reach.yes("host", place);
    } catch (IOException e) {
      return Reach.no("no-host", place, e.getClass().getSimpleName());
    }
  }

  /** An address of IPv6 is written in brackets (RFC 3986 §3.2.2). */
  private static String withoutBrackets(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static int port(URI address) {
    if (address.getPort() > 0) {
      return address.getPort();
    }
    return address.getScheme().equals("https") ? HTTPS : HTTP;
  }
}
