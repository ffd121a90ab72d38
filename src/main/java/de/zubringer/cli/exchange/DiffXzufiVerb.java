package de.zubringer.cli.exchange;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.cli.FindingList;
import de.zubringer.cli.WorkspaceFolder;
import de.zubringer.cli.Zubringer;
import de.zubringer.kernel.FindingItem;
import de.zubringer.kernel.Wording;
import de.zubringer.responsibility.xzufi.Comparison;
import de.zubringer.responsibility.xzufi.Difference;
import de.zubringer.responsibility.xzufi.Difference.Outcome;
import de.zubringer.responsibility.xzufi.WorkOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows where the catalogue of a Land and the workspace say different things. */
@Command(name = "diff-xzufi")
public final class DiffXzufiVerb implements Callable<Integer> {
  /** The files of the catalogue, and the workspace at the end. */
  @Parameters(index = "0..*", arity = "2..*", paramLabel = "FILE")
  private List<Path> paths = List.of();

  @Option(names = "--date", paramLabel = "D")
  private @Nullable LocalDate date;

  @Option(names = "--csv", paramLabel = "F")
  private @Nullable Path csv;

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    if (paths.size() < 2) {
      throw new CannotGoOn("cli.xzufi.diff.paths");
    }
    var workspace = WorkspaceFolder.read(paths.getLast());
    var catalogue = CatalogueFiles.read(paths.subList(0, paths.size() - 1));
    var comparison = Comparison.of(workspace, catalogue, day());
    var target = csv;
    if (target != null && !comparison.findings().hasErrors()) {
      var file = target.toAbsolutePath();
      Exchanged.write(
          Objects.requireNonNull(file.getParent()),
          Map.of(String.valueOf(file.getFileName()), WorkOrder.of(comparison.differences())));
    }
    show(comparison);
    var same = comparison.count(Outcome.SAME) == comparison.differences().size();
    return same && comparison.findings().isClean() ? ExitCode.GOOD : ExitCode.FINDINGS;
  }

  private LocalDate day() {
    return Objects.requireNonNullElseGet(date, Zubringer::today);
  }

  private void show(Comparison comparison) {
    var findings = FindingList.sorted(comparison.findings());
    var counts = new TreeMap<String, Long>();
    Arrays.stream(Outcome.values())
        .forEach(outcome -> counts.put(outcome.word(), comparison.count(outcome)));
    if (json) {
      var report =
          new Report(
              day().toString(),
              counts,
              comparison.differences().stream().map(Line::of).toList(),
              FindingItem.of(findings));
      console.print(JsonMapper.shared().writeValueAsString(report));
      return;
    }
    comparison.differences().stream()
        .filter(one -> one.outcome() != Outcome.SAME)
        .forEach(one -> console.print(sentence(one)));
    FindingList.print(findings, false, console);
    console.say(
        "cli.xzufi.diff.sum",
        Arrays.stream(Outcome.values())
            .map(outcome -> String.valueOf(comparison.count(outcome)))
            .toArray(String[]::new));
  }

  private static String sentence(Difference one) {
    return Wording.german()
        .say(
            "cli.xzufi.diff." + one.outcome().word(),
            one.leistung().digits(),
            one.areaName(),
            one.catalogue(),
            one.here());
  }

  /** For machines. */
  private record Report(
      String date, Map<String, Long> counts, List<Line> differences, List<FindingItem> findings) {}

  /** One comparison. */
  private record Line(
      String outcome,
      String leistung,
      @Nullable String ars,
      String area,
      String catalogue,
      String here,
      String basis) {

    static Line of(Difference one) {
      return new Line(
          one.outcome().word(),
          one.leistung().digits(),
          one.area().map(ars -> ars.digits()).orElse(null),
          one.areaName(),
          one.catalogue(),
          one.here(),
          one.basis());
    }
  }
}
