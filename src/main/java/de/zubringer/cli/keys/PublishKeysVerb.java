package de.zubringer.cli.keys;

import de.zubringer.Application;
import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.DestinationClient;
import de.zubringer.fitconnect.client.Endpoints;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes the public halves of a new key file at a Zustellpunkt and switches senders to it. */
@Command(name = "publish-keys")
public final class PublishKeysVerb implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--password", paramLabel = "F")
  private @Nullable Path password;

  @Option(names = "--destination", paramLabel = "UUID", required = true)
  private String destination = "";

  @Option(names = "--destination-api", paramLabel = "URL", required = true)
  private String destinationApi = "";

  @Option(names = "--token", paramLabel = "URL", required = true)
  private String token = "";

  @Option(names = "--client", paramLabel = "F", required = true)
  private Path client = Path.of("");

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var keys = NewKeys.read(file, password, Application.CLOCK);
    var api = new DestinationClient(endpoints(), credentials(), Application.CLOCK);
    try {
      return publish(api, destinationId(), keys);
    } catch (FitConnectUnavailable e) {
      throw new CannotGoOn(e, "cli.keys.unavailable", destinationApi);
    } catch (FitConnectRefused e) {
      console.say("cli.keys.refused", String.valueOf(e.status()), e.problem());
      return ExitCode.FINDINGS;
    }
  }

  /** Senders are switched last: until then nothing has changed for them. */
  private int publish(DestinationClient api, UUID id, NewKeys keys)
      throws FitConnectUnavailable, FitConnectRefused {
    var kid = keys.encryption().kid();
    if (api.encryptionKid(id).equals(kid)) {
      console.say("cli.keys.in-use", kid);
      return ExitCode.FINDINGS;
    }
    api.publish(id, keys.signature());
    api.publish(id, keys.encryption());
    api.encryptFor(id, kid);
    if (!api.encryptionKid(id).equals(kid)) {
      console.say("cli.keys.not-switched", kid);
      return ExitCode.FINDINGS;
    }
    console.say("cli.keys.done", id.toString(), kid, keys.signature().kid());
    return ExitCode.GOOD;
  }

  private Endpoints endpoints() {
    try {
      return new Endpoints(URI.create(token), URI.create(destinationApi.replaceAll("/+$", "")));
    } catch (IllegalArgumentException e) {
      throw new CannotGoOn(e, "cli.keys.url", token, destinationApi);
    }
  }

  private UUID destinationId() {
    try {
      return StrictJson.uuid(destination);
    } catch (ProtocolFault e) {
      throw new CannotGoOn(e, "cli.keys.destination", destination);
    }
  }

  private Credentials credentials() {
    try {
      return Credentials.read(NewKeys.bytes(client));
    } catch (ProtocolFault e) {
      throw new CannotGoOn(e, "cli.keys.client", client.toString());
    }
  }
}
