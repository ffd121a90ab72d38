package de.zubringer.cli.connect;

import de.zubringer.cli.Build;
import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.cli.Zubringer;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.kernel.Outcome;
import de.zubringer.municipality.Municipalities;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.comparison.TrialComparison;
import de.zubringer.trial.protocol.ProtocolSheet;
import de.zubringer.trial.protocol.TrialProtocol;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Rehearses one Leistung in one administration, and writes the protocol of it. */
@Command(name = "trial")
public final class TrialVerb implements Callable<Integer> {
  private static final Set<String> ENDINGS = Set.of("html", "json", "pdf");

  @Mixin private final AdaptationOptions options = new AdaptationOptions();

  @Option(names = "--samples", paramLabel = "DIR")
  private @Nullable Path samples;

  @Option(names = "--generated")
  private boolean generated;

  @Option(names = "--day", paramLabel = "TAG")
  private @Nullable LocalDate day;

  @Option(names = "--out", paramLabel = "F")
  private @Nullable Path out;

  @Option(names = "--against", paramLabel = "DIR")
  private @Nullable Path against;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var file = out == null ? null : OutFile.of(out, ENDINGS, "cli.trial.ending");
    var on = day == null ? Zubringer.today() : day;
    var chosen = options.unchecked(on);
    var plan = plan(chosen);
    var subject = subject(chosen, plan);
    var own = samples == null ? List.<TrialInput>of() : OwnSamples.read(samples, plan, on);
    var done = TrialRun.of(subject, new TrialRun.Wish(own, generated, on, day != null));
    var comparison = against == null ? null : comparison(against, on, done);
    var software = Build.current().version().toString();
    var protocol = TrialProtocol.of(subject, done, software);
    if (file != null) {
      file.write(bytes(protocol, file.ending()));
      console.say("cli.trial.written", file.path().toString());
    }
    print(TrialReport.of(done.trial(), protocol.sha256(), comparison));
    return done.trial().isGood() && (comparison == null || comparison.changes().isEmpty())
        ? ExitCode.GOOD
        : ExitCode.FINDINGS;
  }

  private static byte[] bytes(TrialProtocol protocol, String ending) {
    return switch (ending) {
      case "html" -> ProtocolSheet.html(protocol);
      case "json" -> protocol.canonical().getBytes(StandardCharsets.UTF_8);
      default -> {
        if (ProtocolSheet.pdf(protocol) instanceof Outcome.Done<byte[]>(var pdf)) {
          yield pdf;
        }
        throw new CannotGoOn("cli.trial.too-long");
      }
    };
  }

  private void print(TrialReport report) {
    if (options.json()) {
      console.print(JsonMapper.shared().writeValueAsString(report));
    } else {
      TrialText.print(report, console);
    }
  }

  private TrialComparison comparison(Path earlier, LocalDate on, TrialRun.Done done) {
    var chosen = options.unchecked(earlier, on);
    return TrialComparison.of(subject(chosen, plan(chosen)), done);
  }

  private static TrialRun.Subject subject(AdaptationOptions.Chosen chosen, ConnectionPlan plan) {
    return new TrialRun.Subject(
        chosen.workspace(), chosen.book(), plan, chosen.adaptation().areas());
  }

  private static ConnectionPlan plan(AdaptationOptions.Chosen chosen) {
    var adaptation = chosen.adaptation();
    var ars = adaptation.body().ars().digits();
    return adaptation
        .plan()
        .orElseThrow(
            () ->
                new CannotGoOn(
                    isWritten(chosen) ? "cli.trial.plan-broken" : "cli.trial.not-connected",
                    adaptation.body().name(),
                    adaptation.leistung().name(),
                    ars,
                    adaptation.leistung().id()));
  }

  /** Whether there is a file for it, which then does not make a plan. */
  private static boolean isWritten(AdaptationOptions.Chosen chosen) {
    var adaptation = chosen.adaptation();
    var workspace = chosen.workspace();
    var file = "connections/" + adaptation.leistung().id() + ".yaml";
    return Municipalities.folderOf(workspace, adaptation.body().ars())
        .flatMap(folder -> workspace.file(folder + file))
        .isPresent();
  }
}
