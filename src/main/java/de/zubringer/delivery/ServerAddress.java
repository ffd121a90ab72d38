package de.zubringer.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A server and nothing else, such as {@code sftp://uebergabe.musterstadt.example:2222}.
 *
 * @param scheme the word in front, such as {@code smtps}
 */
public record ServerAddress(String scheme, String host, int port) {
  private static final int PORT_MAX = 65_535;
  private static final Pattern URL =
      Pattern.compile(
          "(?<scheme>[a-z]{1,10})://(?<host>[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])"
              + "(:(?<port>[0-9]{1,5}))?/?");

  /**
   * Empty if it is none, or names more than a place.
   *
   * @param usualPorts of the schemes there may be
   */
  public static Optional<ServerAddress> of(
      String written, Redirects redirects, Map<String, Integer> usualPorts) {
    var match = URL.matcher(redirects.apply(written.strip()));
    var usual = match.matches() ? usualPorts.get(match.group("scheme")) : null;
    if (usual == null) {
      return Optional.empty();
    }
    var scheme = match.group("scheme");
    var given = match.group("port");
    var port = given == null ? usual : Integer.parseInt(given);
    return port > 0 && port <= PORT_MAX
        ? Optional.of(new ServerAddress(scheme, match.group("host"), port))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
