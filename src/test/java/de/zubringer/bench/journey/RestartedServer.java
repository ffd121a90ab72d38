package de.zubringer.bench.journey;

import de.zubringer.bench.BenchSubscriber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The whole application over a database that is there; ends with its standard input. */
final class RestartedServer {
  private RestartedServer() {}

  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    try (var context = BenchSubscriber.application(arguments[0], Path.of(arguments[1]))) {
      while (context.isActive() && System.in.read() >= 0) {
        // whatever is said
      }
    }
  }
}
