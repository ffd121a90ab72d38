package de.zubringer.pipeline.scan;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.InvalidPathException;
import java.util.Optional;

/** {@code clamd://host:port}, or {@code clamd:///run/clamav/clamd.sock} for a socket file. */
final class ClamdAddress {
  private static final int PORT = 3310;

  private ClamdAddress() {}

  /** Empty if it is no such address. */
  static Optional<SocketAddress> of(String setting) {
    try {
      var uri = URI.create(setting.strip());
      if (!"clamd".equals(uri.getScheme()) || uri.isOpaque()) {
        return Optional.empty();
      }
      if (uri.getHost() == null) {
        return uri.getAuthority() == null && uri.getPath().length() > 1
            ? Optional.of(UnixDomainSocketAddress.of(uri.getPath()))
            : Optional.empty();
      }
      // resolved at each use: a name may move
      return Optional.of(
          InetSocketAddress.createUnresolved(
              uri.getHost(), uri.getPort() < 0 ? PORT : uri.getPort()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
