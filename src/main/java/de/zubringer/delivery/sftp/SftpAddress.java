package de.zubringer.delivery.sftp;

import de.zubringer.delivery.Redirects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A server, such as {@code sftp://uebergabe.musterstadt.example:2222}; names nothing but a place.
 */
record SftpAddress(String host, int port) {
  private static final int PORT = 22;
  private static final int PORT_MAX = 65_535;
  private static final Pattern URL =
      Pattern.compile(
          "sftp://(?<host>[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:(?<port>[0-9]{1,5}))?/?");

  static Optional<SftpAddress> of(String written, Redirects redirects) {
    var match = URL.matcher(redirects.apply(written.strip()));
    if (!match.matches()) {
      return Optional.empty();
    }
    var port = match.group("port") == null ? PORT : Integer.parseInt(match.group("port"));
    return port > 0 && port <= PORT_MAX
        ? Optional.of(new SftpAddress(match.group("host"), port))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
