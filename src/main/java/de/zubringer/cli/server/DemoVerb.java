package de.zubringer.cli.server;

import de.zubringer.cli.Console;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything in one process, to be tried out: database, server, local Zustelldienst, samples. */
@Command(name = "demo")
public final class DemoVerb implements Callable<Integer> {
  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
  private int port;

  @Option(names = "--data", paramLabel = "DIR", defaultValue = "data")
  private Path data = Path.of("data");

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var server = new ServerStart(ServerOptions.local(port, data, "demo"), console).start();
    console.print(json ? "{\"url\":\"%s\"}".formatted(server.url()) : server.url());
    console.say("cli.start.end-with");
    server.awaitEnd();
    return 0;
  }
}
