package de.zubringer.cli.sandbox;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.server.ServerOptions;
import de.zubringer.cli.server.ServerStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The local Zustelldienst alone, for whoever develops against FIT-Connect without internet. */
@Command(name = "sandbox")
public final class SandboxVerb implements Callable<Integer> {
  private static final int ANY_PORT = 0;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8090")
  private int port;

  @Option(names = "--data", paramLabel = "DIR", defaultValue = "data-sandbox")
  private Path data = Path.of("data-sandbox");

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var server = new ServerStart(options(port == ANY_PORT ? freePort() : port), console).start();
    var count = Integer.toString(ReadyMade.destinations().size());
    server
        .bean(ReadyMade.class)
        .ensure(ready -> console.say("cli.sandbox.ready", Integer.toString(ready), count));
    var addresses = SandboxAddresses.of(server.url());
    if (json) {
      console.print(JsonMapper.shared().writeValueAsString(addresses));
    } else {
      show(addresses);
    }
    server.awaitEnd();
    return 0;
  }

  /** Clients compare the issuer of events with the address they were given. */
  private ServerOptions options(int port) {
    var issuer = "http://" + ServerOptions.THIS_MACHINE + ":" + port + "/submission-api";
    return new ServerOptions(
        SandboxApplication.class,
        ServerOptions.THIS_MACHINE,
        port,
        data,
        "sandbox",
        List.of("--zubringer.zustelldienst.issuer=" + issuer));
  }

  private void show(SandboxAddresses addresses) {
    var zustelldienst = addresses.zustelldienst();
    console.print(zustelldienst.sandbox());
    console.say("cli.sandbox.local-only");
    console.say(
        "cli.sandbox.addresses",
        zustelldienst.token(),
        zustelldienst.submission(),
        zustelldienst.destination(),
        zustelldienst.routing());
    for (var one : addresses.clients()) {
      console.say("cli.sandbox.client." + one.role(), one.clientId(), one.clientSecret());
    }
    for (var one : addresses.details()) {
      console.say(
          "cli.sandbox.destination",
          one.destinationId(),
          one.name(),
          String.join(", ", one.services()),
          String.join(", ", one.regions()),
          one.decryptionKey(),
          one.signingKey());
    }
    console.say("cli.start.end-with");
  }

  /** Known before the start, because the issuer contains it. */
  private static int freePort() {
    var here = InetAddress.ofLiteral(ServerOptions.THIS_MACHINE);
    try (var socket = new ServerSocket(ANY_PORT, 1, here)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.port.none-free");
    }
  }
}
