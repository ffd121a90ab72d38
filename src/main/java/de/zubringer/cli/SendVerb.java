package de.zubringer.cli;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.client.Progress;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.keys.TrustAnchors;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Encrypts an application and submits it to who is responsible, like an online service. */
@Command(name = "send")
public final class SendVerb implements Callable<Integer> {
  /** The Zustelldienst does not know the online service, or by another secret. */
  private static final int UNAUTHORIZED = 401;

  /** Who waits longer asks again later. */
  private static final int WAIT_SECONDS_MAX = 3600;

  /** A few hundred certificates. */
  private static final int TRUST_BYTES_MAX = 1 << 20;

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

  @Option(names = "--routing", paramLabel = "URL")
  private @Nullable String routing;

  @Option(names = "--portal", paramLabel = "URL")
  private Set<String> portals = Set.of();

  @Option(names = "--trust", paramLabel = "F")
  private @Nullable Path trust;

  @Option(names = "--wait", paramLabel = "SECONDS")
  private int waitSeconds;

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var service =
        OnlineService.at(
            zustelldienst,
            Optional.ofNullable(clientId),
            Optional.ofNullable(clientSecret),
            Optional.ofNullable(trust).map(SendVerb::anchors));
    try {
      var target = target(service);
      if (!target.findings().isEmpty()) {
        FindingList.print(target.findings(), json, console);
        return ExitCode.FINDINGS;
      }
      return send(service, target.application(FileToSend.read(application), files()));
    } catch (FitConnectUnavailable e) {
      throw new CannotGoOn(e, "cli.send.unavailable", zustelldienst);
    } catch (FitConnectRefused e) {
      var what = e.status() == UNAUTHORIZED ? "cli.send.unauthorized" : "cli.send.refused";
      console.say(what, String.valueOf(e.status()), e.problem());
      return ExitCode.FINDINGS;
    } catch (ProtocolFault e) {
      console.say("cli.send.fault", String.valueOf(e.getMessage()));
      return ExitCode.FINDINGS;
    }
  }

  private static TrustAnchors anchors(Path file) {
    try (var in = Files.newInputStream(file)) {
      return TrustAnchors.read(in.readNBytes(TRUST_BYTES_MAX), Zubringer.CLOCK);
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.send.file", file.toString());
    } catch (ProtocolFault e) {
      throw new CannotGoOn(e, "cli.send.trust", file.toString());
    }
  }

  private SendTarget target(OnlineService service)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var key = leikaKey();
    var area = area();
    var asked = Optional.ofNullable(routing).or(service::routingBeside);
    if (asked.isEmpty()) {
      return SendTarget.find(workspace, key, area);
    }
    try {
      var found = service.destination(asked.get(), portals, key, ars);
      return SendTarget.of(workspace, key, area, found);
    } catch (ProtocolFault e) {
      if (routing != null || e.reason() != ProtocolFault.Reason.NOT_ALLOWED) {
        throw e;
      }
      return SendTarget.find(workspace, key, area); // nobody asked for this Routing API by name
    }
  }

  private int send(OnlineService service, Application toSend)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var sent = service.send(toSend);
    if (!json) {
      console.say("cli.send.done", sent.destinationId().toString());
      console.print(sent.announced().submissionId() + " " + sent.announced().caseId());
    }
    if (waitSeconds <= 0) {
      show(sent, Optional.empty());
      return ExitCode.GOOD;
    }
    var patience = Duration.ofSeconds(Math.min(waitSeconds, WAIT_SECONDS_MAX));
    var progress = service.follow(sent, patience);
    show(sent, Optional.of(progress));
    return progress.state() == Progress.State.REJECTED ? ExitCode.FINDINGS : ExitCode.GOOD;
  }

  private void show(OnlineService.Sent sent, Optional<Progress> progress) {
    if (json) {
      console.print(answer(sent, progress).toString());
    } else {
      progress.ifPresent(this::show);
    }
  }

  private void show(Progress progress) {
    console.say("cli.send.state." + state(progress));
    progress
        .problems()
        .forEach(problem -> console.say("cli.send.problem", problem.title(), problem.detail()));
  }

  private static ObjectNode answer(OnlineService.Sent sent, Optional<Progress> progress) {
    var answer =
        StrictJson.object()
            .put("submissionId", sent.announced().submissionId().toString())
            .put("caseId", sent.announced().caseId().toString())
            .put("destinationId", sent.destinationId().toString());
    progress.ifPresent(
        known -> {
          var problems = answer.put("state", state(known)).putArray("problems");
          known.problems().forEach(problem -> problems.add(problem.json()));
        });
    return answer;
  }

  private static String state(Progress progress) {
    return progress.state().name().toLowerCase(Locale.ROOT);
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
