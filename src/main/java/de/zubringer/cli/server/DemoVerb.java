package de.zubringer.cli.server;

import de.zubringer.cli.Console;
import de.zubringer.cli.demo.Demo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Everything in one process, to be tried out: database, server, local Zustelldienst, samples. */
@Command(name = "demo")
public final class DemoVerb implements Callable<Integer> {
  /** One look every two seconds: somebody sits in front of it. */
  private static final List<String> SETTINGS = List.of("--zubringer.fitconnect.poll-every=PT10S");

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
  private int port;

  @Option(names = "--data", paramLabel = "DIR", defaultValue = "data")
  private Path data = Path.of("data");

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() throws IOException {
    var options = new ServerOptions(ServerOptions.THIS_MACHINE, port, data, "demo", SETTINGS);
    var server = new ServerStart(options, console).start();
    var demo = server.bean(Demo.class);
    demo.open();
    if (!json) {
      show(demo, server.url());
    }
    demo.prepare(server.url(), console::say);
    if (json) {
      console.print(JsonMapper.shared().writeValueAsString(demo.addresses(server.url())));
    }
    demo.send(server.url(), console::say);
    server.awaitEnd();
    return 0;
  }

  private void show(Demo demo, String url) {
    console.print(url);
    console.say("cli.demo.log-ins");
    for (var one : demo.addresses(url).logins()) {
      console.say("cli.demo.log-in", one.user(), one.password());
    }
    console.say("cli.start.end-with");
  }
}
