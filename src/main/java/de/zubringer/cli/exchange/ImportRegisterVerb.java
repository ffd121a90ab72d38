package de.zubringer.cli.exchange;

import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.cli.FindingList;
import de.zubringer.cli.WorkspaceFolder;
import de.zubringer.kernel.FindingItem;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.gv100ad.RegisterChange;
import de.zubringer.municipality.gv100ad.RegisterEdition;
import de.zubringer.municipality.gv100ad.RegisterImport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Compares an edition of the official register with a workspace and takes it over on demand. */
@Command(name = "import-register")
public final class ImportRegisterVerb implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--into", paramLabel = "DIR", required = true)
  private Path directory = Path.of("");

  @Option(names = "--valid-on", paramLabel = "D")
  private @Nullable LocalDate validOn;

  @Option(names = "--latin1")
  private boolean latin1;

  @Option(names = "--write")
  private boolean write;

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var bytes = Exchanged.read(file, RegisterEdition.BYTES_MAX);
    var workspace = WorkspaceFolder.read(directory);
    var edition = RegisterEdition.read(file.toString(), bytes, latin1);
    var plan = RegisterImport.plan(workspace, edition, Optional.ofNullable(validOn));
    var writing = write && !plan.findings().hasErrors();
    if (writing) {
      Exchanged.write(directory, plan.files());
    }
    show(plan, writing);
    return plan.findings().isClean() ? ExitCode.GOOD : ExitCode.FINDINGS;
  }

  private void show(RegisterImport plan, boolean written) {
    if (json) {
      var report = Report.of(plan, written);
      console.print(JsonMapper.shared().writeValueAsString(report));
      return;
    }
    plan.changes().forEach(change -> console.print(sentence(change)));
    FindingList.print(FindingList.sorted(plan.findings()), false, console);
    if (plan.findings().hasErrors()) {
      console.say("cli.exchange.not-written");
    } else {
      sayHowMany(plan.changes());
      plan.files().keySet().forEach(path -> sayWritten(path, written));
    }
  }

  private void sayHowMany(List<RegisterChange> changes) {
    if (changes.isEmpty()) {
      console.say("cli.register.none");
      return;
    }
    var counts =
        Arrays.stream(RegisterChange.Kind.values())
            .map(kind -> changes.stream().filter(change -> change.kind() == kind).count());
    console.say(
        "cli.register.sum",
        Stream.concat(Stream.of((long) changes.size()), counts)
            .map(String::valueOf)
            .toArray(String[]::new));
    if (!write) {
      console.say("cli.register.dry");
    }
  }

  private void sayWritten(String path, boolean written) {
    if (written) {
      console.say("cli.exchange.written", path);
    }
  }

  private static String sentence(RegisterChange change) {
    return Wording.german()
        .say(
            "cli.register.change." + change.kind().word(),
            change.key(),
            change.name(),
            change.before(),
            change.after());
  }

  /** For machines. */
  private record Report(
      @Nullable String validOn, List<Change> changes, boolean written, List<FindingItem> findings) {

    static Report of(RegisterImport plan, boolean written) {
      return new Report(
          plan.day().map(LocalDate::toString).orElse(null),
          plan.changes().stream().map(Change::of).toList(),
          written,
          FindingItem.of(FindingList.sorted(plan.findings())));
    }
  }

  /** One difference. */
  private record Change(String kind, String ars, String name, String before, String after) {
    static Change of(RegisterChange change) {
      return new Change(
          change.kind().word(), change.key(), change.name(), change.before(), change.after());
    }
  }
}
