package de.zubringer.delivery.mail;

import de.zubringer.delivery.Redirects;
import de.zubringer.delivery.ServerAddress;
import java.util.Map;
import java.util.Optional;

/**
 * A mail server: {@code smtp://} asks for TLS by STARTTLS and goes nowhere without it, {@code
 * smtps://} speaks TLS from the first byte.
 */
record MailServer(ServerAddress address) {
  private static final String FROM_THE_START = "smtps";

  /** RFC 6409 and RFC 8314. */
  private static final Map<String, Integer> PORTS = Map.of("smtp", 587, FROM_THE_START, 465);

  static Optional<MailServer> of(String written, Redirects redirects) {
    return ServerAddress.of(written, redirects, PORTS).map(MailServer::new);
  }

  String host() {
    return address.host();
  }

  int port() {
    return address.port();
  }

  boolean isTlsFromTheStart() {
    return address.scheme().equals(FROM_THE_START);
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
