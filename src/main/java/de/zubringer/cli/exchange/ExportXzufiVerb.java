package de.zubringer.cli.exchange;

import de.zubringer.Application;
import de.zubringer.catalogue.Catalogue;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.cli.FindingList;
import de.zubringer.cli.WorkspaceFolder;
import de.zubringer.cli.Zubringer;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.FindingItem;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.responsibility.xzufi.Offer;
import de.zubringer.responsibility.xzufi.XzufiWriter;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives the answers of one day to others, in XZuFi 2.2. */
@Command(name = "export-xzufi")
public final class ExportXzufiVerb implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "DIR")
  private Path directory = Path.of("");

  @Option(names = "--out", paramLabel = "F")
  private @Nullable Path out;

  @Option(names = "--date", paramLabel = "D")
  private @Nullable LocalDate date;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var workspace = WorkspaceFolder.read(directory);
    var now = Application.CLOCK.instant();
    var day = Objects.requireNonNullElseGet(date, Zubringer::today);
    var municipalities = Municipalities.of(workspace);
    var responsibilities = Responsibilities.of(workspace, municipalities);
    var names = names(workspace);
    var keys = responsibilities.leistungen(names.keySet());
    var offer = Offer.of(municipalities, responsibilities, keys, names, day);
    var bytes = XzufiWriter.write(offer, now);
    var target = out;
    if (target == null) {
      console.print(new String(bytes, StandardCharsets.UTF_8));
    } else {
      var file = target.toAbsolutePath();
      Exchanged.write(
          Objects.requireNonNull(file.getParent()),
          Map.of(String.valueOf(file.getFileName()), bytes));
    }
    return show(offer.findings().and(patterns(responsibilities, keys)), offer, day);
  }

  private int show(Findings findings, Offer offer, LocalDate day) {
    FindingItem.of(FindingList.sorted(findings))
        .forEach(one -> console.say("cli.xzufi.export.finding", one.text(), one.advice()));
    console.say(
        "cli.xzufi.exported",
        day.toString(),
        String.valueOf(offer.leistungen().size()),
        String.valueOf(offer.units().size()),
        String.valueOf(offer.responsibilities().size()));
    return findings.isClean() ? ExitCode.GOOD : ExitCode.FINDINGS;
  }

  private static Findings patterns(Responsibilities responsibilities, List<LeikaKey> keys) {
    return Findings.of(
        responsibilities.rules().stream()
            .flatMap(rule -> rule.leistungen().stream())
            .filter(pattern -> keys.stream().noneMatch(key -> key.matches(pattern)))
            .distinct()
            .map(pattern -> Finding.hint("xzufi-export-pattern", "", pattern))
            .toList());
  }

  private static Map<LeikaKey, String> names(Workspace workspace) {
    var names = new HashMap<LeikaKey, String>();
    for (var leistung : Catalogue.of(workspace).packages()) {
      leistung.keys().forEach(key -> names.put(key, leistung.nameUnder(key)));
    }
    return names;
  }
}
