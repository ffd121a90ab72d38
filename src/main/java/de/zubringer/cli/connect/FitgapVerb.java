package de.zubringer.cli.connect;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.cli.WorkspaceFolder;
import de.zubringer.cli.Zubringer;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.fitgap.FitGaps;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** What does not fit yet: in one administration, or over the whole Land with {@code --all}. */
@Command(name = "fitgap")
public final class FitgapVerb implements Callable<Integer> {
  @Parameters(paramLabel = "DIR")
  private Path directory = Path.of("");

  @Option(names = "--municipality", paramLabel = "ARS")
  private String municipality = "";

  @Option(names = "--leistung", paramLabel = "ID", required = true)
  private String leistung = "";

  @Option(names = "--system", paramLabel = "ID")
  private String system = "";

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    if (all == !municipality.isEmpty()) {
      throw new CannotGoOn("cli.fitgap.whom");
    }
    var today = Zubringer.today();
    var workspace = WorkspaceFolder.read(directory);
    var book = PlanBook.compile(0, workspace, today);
    var gaps = new FitGaps(workspace, book, today);
    return all ? catalogue(gaps, known(book)) : one(gaps, book, today);
  }

  private LeistungPackage known(PlanBook book) {
    return Adaptation.newest(book.catalogue(), leistung)
        .orElseThrow(() -> new CannotGoOn("finding.adaptation-leistung.text", leistung));
  }

  private Integer one(FitGaps gaps, PlanBook book, LocalDate today) {
    var adaptation = AdaptationOptions.find(book, municipality, leistung, today);
    if (!system.isEmpty() && gaps.possible(adaptation.leistung(), system).isEmpty()) {
      throw new CannotGoOn("cli.fitgap.system", system, adaptation.leistung().name());
    }
    var found = gaps.of(adaptation, system);
    if (json) {
      console.print(JsonMapper.shared().writeValueAsString(GapReport.of(found)));
    } else {
      GapText.print(found, console);
    }
    return found.isOpen() ? ExitCode.FINDINGS : ExitCode.GOOD;
  }

  private Integer catalogue(FitGaps gaps, LeistungPackage known) {
    var found = gaps.catalogue(known);
    if (json) {
      console.print(JsonMapper.shared().writeValueAsString(CatalogueReport.of(found)));
    } else {
      GapText.print(found, console);
    }
    return found.isOpen() ? ExitCode.FINDINGS : ExitCode.GOOD;
  }
}
