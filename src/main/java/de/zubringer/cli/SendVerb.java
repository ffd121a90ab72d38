package de.zubringer.cli;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Encrypts an application and submits it to who is responsible, like an online service. */
@Command(name = "send")
public final class SendVerb implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR")
  private Path workspace = Path.of(".");

  @Option(names = "--leika", paramLabel = "KEY", required = true)
  private String leika = "";

  @Option(names = "--ars", paramLabel = "ARS", required = true)
  private String ars = "";

  @Option(names = "--application", paramLabel = "F", required = true)
  private Path application = Path.of("");

  @Option(names = "--attachment", paramLabel = "F")
  private List<Path> attachments = List.of();

  @Option(names = "--zustelldienst", paramLabel = "URL", required = true)
  private String zustelldienst = "";

  @Option(names = "--client-id", paramLabel = "ID")
  private @Nullable String clientId;

  @Option(names = "--client-secret", paramLabel = "SECRET")
  private @Nullable String clientSecret;

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var service =
        OnlineService.at(
            zustelldienst, Optional.ofNullable(clientId), Optional.ofNullable(clientSecret));
    var target = SendTarget.find(workspace, leikaKey(), area());
    if (!target.findings().isEmpty()) {
      FindingList.print(target.findings(), json, console);
      return ExitCode.FINDINGS;
    }
    return send(service, target.application(FileToSend.read(application), files()));
  }

  private int send(OnlineService service, Application toSend) {
    try {
      show(service.send(toSend), toSend);
      return ExitCode.GOOD;
    } catch (FitConnectUnavailable e) {
      throw new CannotGoOn(e, "cli.send.unavailable", zustelldienst);
    } catch (FitConnectRefused e) {
      console.say("cli.send.refused", String.valueOf(e.status()), e.problem());
      return ExitCode.FINDINGS;
    } catch (ProtocolFault e) {
      console.say("cli.send.fault", String.valueOf(e.getMessage()));
      return ExitCode.FINDINGS;
    }
  }

  private void show(Announced announced, Application sent) {
    if (json) {
      console.print(
          StrictJson.object()
              .put("submissionId", announced.submissionId().toString())
              .put("caseId", announced.caseId().toString())
              .put("destinationId", sent.destinationId().toString())
              .toString());
    } else {
      console.say("cli.send.done", sent.destinationId().toString());
      console.print(announced.submissionId() + " " + announced.caseId());
    }
  }

  private List<FileToSend> files() {
    return attachments.stream().map(FileToSend::readAttachment).toList();
  }

  private LeikaKey leikaKey() {
    if (!LeikaKey.isKey(leika)) {
      throw new CannotGoOn("cli.send.leika", leika);
    }
    return new LeikaKey(leika);
  }

  private Ars area() {
    if (!Ars.isLevel(ars)) {
      throw new CannotGoOn("cli.send.ars", ars);
    }
    return Ars.ofLevel(ars);
  }
}
