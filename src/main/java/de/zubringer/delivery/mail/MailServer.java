package de.zubringer.delivery.mail;

import de.zubringer.delivery.Redirects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail server: {@code smtp://} asks for TLS by STARTTLS and goes nowhere without it, {@code
 * smtps://} speaks TLS from the first byte.
 */
record MailServer(String host, int port, boolean isTlsFromTheStart) {
  private static final int SUBMISSION = 587; // RFC 6409
  private static final int SUBMISSIONS = 465; // RFC 8314
  private static final int PORT_MAX = 65_535;
  private static final Pattern URL =
      Pattern.compile(
          "(?<way>smtps?)://(?<host>[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])"
              + "(:(?<port>[0-9]{1,5}))?/?");

  static Optional<MailServer> of(String written, Redirects redirects) {
    var match = URL.matcher(redirects.apply(written.strip()));
    if (!match.matches()) {
      return Optional.empty();
    }
    var isTls = match.group("way").equals("smtps");
    var given = match.group("port");
    var port = given == null ? (isTls ? SUBMISSIONS : SUBMISSION) : Integer.parseInt(given);
    return port > 0 && port <= PORT_MAX
        ? Optional.of(new MailServer(match.group("host"), port, isTls))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
