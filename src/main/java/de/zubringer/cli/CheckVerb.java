package de.zubringer.cli;

import de.zubringer.catalogue.sample.Samples;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.FindingItem;
import de.zubringer.kernel.Findings;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.ops.alert.AlertsReader;
import de.zubringer.responsibility.analysis.Analysis;
import de.zubringer.responsibility.analysis.Coverage;
import de.zubringer.responsibility.analysis.Stretch;
import de.zubringer.trial.Pairs;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the files of a workspace; the areas that have a connection, or all of them for years.
 * Given a file instead, checks it as rules of alerts.
 */
@Command(name = "check")
final class CheckVerb implements Callable<Integer> {
  /** Rules are rarely written for longer ahead. */
  private static final int YEARS = 5;

  @Parameters(paramLabel = "DIR")
  private Path directory = Path.of("");

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--analyse")
  private boolean analyse;

  @Option(names = "--from")
  private @Nullable LocalDate from;

  @Option(names = "--to")
  private @Nullable LocalDate to;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    if (Files.isRegularFile(directory) && directory.toString().endsWith(".yaml")) {
      return checkAlerts();
    }
    var workspace = WorkspaceFolder.read(directory);
    var today = Zubringer.today();
    var book = PlanBook.compile(0, workspace, today);
    var found = analyse ? book.findings().and(analysis(book, today)) : book.findings();
    var findings = FindingList.sorted(found);
    if (json) {
      var report = new Report(FindingItem.of(findings), coverage(workspace, book, today));
      console.print(JsonMapper.shared().writeValueAsString(report));
    } else {
      FindingList.print(findings, false, console);
    }
    sayHowMany(findings, workspace.folder().files().size());
    return findings.isClean() ? ExitCode.GOOD : ExitCode.FINDINGS;
  }

  /** The one file of the operator that lies in no workspace. */
  private int checkAlerts() {
    try {
      var read = AlertsReader.read(directory.toString(), Files.readAllBytes(directory));
      var findings = FindingList.sorted(read.findings());
      FindingList.print(findings, json, console);
      sayHowMany(findings, 1);
      return findings.isClean() ? ExitCode.GOOD : ExitCode.FINDINGS;
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.check.not-readable", directory.toString());
    }
  }

  private static List<PairItem> coverage(Workspace workspace, PlanBook book, LocalDate today) {
    var mappings = FieldMapping.all(workspace);
    var pairs = new Pairs(book, mappings, leistung -> Samples.of(workspace, leistung), today);
    return pairs.all().stream().map(pair -> PairItem.of(pair, pairs.places(pair))).toList();
  }

  private Findings analysis(PlanBook book, LocalDate today) {
    var first = Objects.requireNonNullElse(from, today);
    var last = Objects.requireNonNullElse(to, first.plusYears(YEARS).minusDays(1));
    if (last.isBefore(first)) {
      throw new CannotGoOn("cli.check.range", first.toString(), last.toString());
    }
    var leistungen = book.leistungen();
    var coverage =
        Coverage.of(book.municipalities(), book.responsibilities(), leistungen, first, last);
    console.say(
        "cli.check.analysed",
        String.valueOf(leistungen.size()),
        String.valueOf(coverage.stretches().stream().map(Stretch::area).distinct().count()),
        first.toString(),
        last.toString());
    return Analysis.of(book.municipalities(), book.responsibilities(), coverage);
  }

  private void sayHowMany(Findings findings, int files) {
    if (findings.isEmpty()) {
      console.say("cli.check.nothing", String.valueOf(files));
    } else {
      console.say("cli.check.sum", FindingList.counts(findings));
    }
  }

  private record Report(List<FindingItem> findings, List<PairItem> coverage) {}
}
