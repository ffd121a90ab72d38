package de.zubringer.cli.server;

import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Starts a server in an empty directory, fetches one page and ends: the launcher lets the JVM watch
 * this and keeps what it learns in a cache that makes later starts faster.
 */
@Command(name = "practise-start", hidden = true)
public final class PractiseStartVerb implements Callable<Integer> {
  @Option(names = "--data", required = true)
  private Path data = Path.of("");

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var options = new ServerOptions(ServerOptions.THIS_MACHINE, 0, data, "practise", List.of());
    var server = new ServerStart(options, console).start();
    try (var client = HttpClient.newHttpClient()) {
      var page = HttpRequest.newBuilder(URI.create(server.url() + "/login")).build();
      client.send(page, BodyHandlers.discarding());
    } finally {
      server.end();
    }
    return ExitCode.GOOD;
  }
}
