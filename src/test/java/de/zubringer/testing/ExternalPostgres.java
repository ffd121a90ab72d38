package de.zubringer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One {@link PostgresServer} for all tests of a run. */
public final class ExternalPostgres {
  public static final String USER = PostgresServer.USER;
  public static final String PASSWORD = PostgresServer.PASSWORD;

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable PostgresServer server;

  private ExternalPostgres() {}

  /** JDBC address of a fresh, empty database, log-in included. */
  public static String freshUrl() {
    return PostgresServer.withLogIn(freshAddress());
  }

  /** The same without log-in, as it stands on the command line. */
  public static String freshAddress() {
    return server().fresh("external" + COUNT.incrementAndGet());
  }

  private static synchronized PostgresServer server() {
    if (server == null) {
      try {
        server = PostgresServer.start(Files.createTempDirectory("external-postgres"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }
}
