package de.zubringer.cli.server;

import de.zubringer.Application;
import java.nio.file.Path;
import java.util.List;

/**
 * How a server is started.
 *
 * @param application what is wired together; usually the whole of Zubringer
 * @param address the network address it listens on
 * @param port 0 takes a free one
 * @param profile of Spring Boot; its settings are in {@code application-<profile>.properties}
 * @param settings more settings as {@code --key=value}
 */
public record ServerOptions(
    Class<?> application,
    String address,
    int port,
    Path data,
    String profile,
    List<String> settings) {
  /** Only this machine can reach the server, unless somebody asks for more. */
  public static final String THIS_MACHINE = "127.0.0.1";

  public ServerOptions {
    settings = List.copyOf(settings);
  }

  /** The whole of Zubringer. */
  public ServerOptions(String address, int port, Path data, String profile, List<String> settings) {
    this(Application.class, address, port, data, profile, settings);
  }

  /** A server that only this machine can reach. */
  public static ServerOptions local(int port, Path data, String profile) {
    return new ServerOptions(THIS_MACHINE, port, data, profile, List.of());
  }
}
