package de.zubringer.cli.server;

import de.zubringer.cli.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server for real use, alone with its embedded database or one of several over a shared one.
 */
@Command(name = "serve")
public final class ServeVerb implements Callable<Integer> {
  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
  private int port;

  @Option(names = "--address", paramLabel = "ADDRESS", defaultValue = ServerOptions.THIS_MACHINE)
  private String address = ServerOptions.THIS_MACHINE;

  @Option(names = "--data", paramLabel = "DIR", defaultValue = "data")
  private Path data = Path.of("data");

  @Option(names = "--database", paramLabel = "URL")
  private @Nullable String database;

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var options = new ServerOptions(address, port, data, "serve", List.of());
    var server = new ServerStart(options, console, OwnDatabase.of(database)).start();
    console.print(
        json ? JsonMapper.shared().writeValueAsString(Map.of("url", server.url())) : server.url());
    console.say("cli.start.end-with");
    server.awaitEnd();
    return 0;
  }
}
