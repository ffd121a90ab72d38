package de.zubringer.cli.exchange;

import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.cli.FindingList;
import de.zubringer.cli.WorkspaceFolder;
import de.zubringer.kernel.FindingItem;
import de.zubringer.responsibility.xzufi.Catalogue;
import de.zubringer.responsibility.xzufi.DraftImport;
import de.zubringer.responsibility.xzufi.XzufiReading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Takes what a catalogue says into a workspace as rules that do not answer yet. */
@Command(name = "import-xzufi")
public final class ImportXzufiVerb implements Callable<Integer> {
  @Parameters(index = "0..*", arity = "1..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  @Option(names = "--into", paramLabel = "DIR", required = true)
  private Path directory = Path.of("");

  @Option(names = "--source", paramLabel = "NAME")
  private @Nullable String source;

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var workspace = WorkspaceFolder.read(directory);
    var catalogue = CatalogueFiles.read(files);
    var plan = DraftImport.plan(workspace, catalogue, name(catalogue));
    if (!plan.findings().hasErrors()) {
      Exchanged.write(directory, plan.files());
    }
    show(plan, catalogue);
    return plan.findings().isClean() ? ExitCode.GOOD : ExitCode.FINDINGS;
  }

  /** Who sent it, else the name of the first file. */
  private String name(Catalogue catalogue) {
    return source != null
        ? source
        : catalogue.readings().stream()
            .map(XzufiReading::sender)
            .filter(sender -> !sender.isEmpty())
            .findFirst()
            .orElseGet(
                () -> String.valueOf(files.getFirst().getFileName()).replaceFirst("\\.\\w+$", ""));
  }

  private void show(DraftImport plan, Catalogue catalogue) {
    var findings = FindingList.sorted(plan.findings());
    if (json) {
      var report =
          new Report(
              plan.rules(),
              List.copyOf(plan.files().keySet()),
              CatalogueFiles.counts(catalogue),
              CatalogueFiles.unknown(catalogue),
              FindingItem.of(findings));
      console.print(JsonMapper.shared().writeValueAsString(report));
      return;
    }
    FindingList.print(findings, false, console);
    CatalogueFiles.sayContent(catalogue, console);
    if (findings.hasErrors()) {
      console.say("cli.exchange.not-written");
    } else {
      console.say("cli.xzufi.rules", String.valueOf(plan.rules()));
      plan.files().keySet().forEach(path -> console.say("cli.exchange.written", path));
    }
  }

  /** For machines. */
  private record Report(
      int rules,
      List<String> files,
      Map<String, Long> read,
      Map<String, Long> unknown,
      List<FindingItem> findings) {}
}
