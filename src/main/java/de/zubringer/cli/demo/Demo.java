package de.zubringer.cli.demo;

import de.zubringer.access.Accounts;
import de.zubringer.connection.Connections;
import de.zubringer.ops.Preparations;
import de.zubringer.vault.Secrets;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes a running server the demo: log-ins, reference workspace, keys and Zustellpunkte, the sample
 * applications. Each step may be repeated, so a demo that was killed goes on where it was.
 */
@Component
@Profile("demo")
public class Demo {
  private final Accounts accounts;
  private final Connections connections;
  private final Secrets secrets;
  private final DemoDestinations destinations;
  private final DemoSending sending;
  private final Preparations preparations;

  @Value("${zubringer.data}")
  private Path data = Path.of("data");

  Demo(
      Accounts accounts,
      Connections connections,
      Secrets secrets,
      DemoDestinations destinations,
      DemoSending sending,
      Preparations preparations) {
    this.accounts = accounts;
    this.connections = connections;
    this.secrets = secrets;
    this.destinations = destinations;
    this.sending = sending;
    this.preparations = preparations;
  }

  /** Tells a person how far it is; the key of a sentence and its arguments. */
  public interface Listener {
    void at(String key, String... arguments);
  }

  /** Log-ins and plans: enough for the first page. */
  public void open() throws IOException {
    DemoLogIns.ensure(accounts);
    var workspace = data.resolve("workspace");
    ReferenceWorkspace.layOut(workspace);
    secrets.write(
        DemoSystems.ERFURT,
        "finanzwesen",
        DemoSystems.token(data).getBytes(StandardCharsets.UTF_8));
    if (connections.current().plans().isEmpty()) {
      var findings = connections.takeOver(Folder.read(workspace), path -> true, "demo");
      if (findings.hasErrors()) {
        throw new IllegalStateException("the reference workspace has errors: " + findings);
      }
    }
  }

  /** Keys and Zustellpunkte; generating keys takes seconds at the first start. */
  public void prepare(String url, Listener listener) {
    destinations.ensure(url, listener);
  }

  /** Sends what was not sent yet and waits until every journey came to rest. */
  public void send(String url, Listener listener) {
    sending.send(url, listener);
    preparations.finished();
    sending.awaitRest(listener);
  }

  /** What programs need to know to use this demo. */
  public DemoAddresses addresses(String url) {
    return DemoAddresses.of(url, destinations);
  }
}
