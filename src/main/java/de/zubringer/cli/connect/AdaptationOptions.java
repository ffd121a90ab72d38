package de.zubringer.cli.connect;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.WorkspaceFolder;
import de.zubringer.cli.Zubringer;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every verb about one Leistung in one administration is told. */
@Command
final class AdaptationOptions {
  @Parameters(paramLabel = "DIR")
  private Path directory = Path.of("");

  @Option(names = "--municipality", paramLabel = "ARS", required = true)
  private String municipality = "";

  @Option(names = "--leistung", paramLabel = "ID", required = true)
  private String leistung = "";

  @Option(names = "--json")
  private boolean json;

  /** What they name, found in the workspace. */
  record Chosen(Workspace workspace, PlanBook book, Adaptation adaptation, LocalDate today) {}

  /** Ends the verb with a sentence if there is no such Leistung or administration. */
  Chosen choose() {
    var today = Zubringer.today();
    var workspace = WorkspaceFolder.read(directory);
    return choose(workspace, PlanBook.compile(0, workspace, today), today);
  }

  /** The same as it is on a day, without a look at what is wrong in other files. */
  Chosen unchecked(LocalDate day) {
    return unchecked(directory, day);
  }

  /** The same in another workspace, such as an older version of it. */
  Chosen unchecked(Path other, LocalDate day) {
    var workspace = WorkspaceFolder.read(other);
    return choose(workspace, PlanBook.unchecked(workspace, day), day);
  }

  private Chosen choose(Workspace workspace, PlanBook book, LocalDate today) {
    return new Chosen(workspace, book, find(book, municipality, leistung, today), today);
  }

  /** Ends the verb with a sentence if there is no such Leistung or administration. */
  static Adaptation find(PlanBook book, String municipality, String leistung, LocalDate today) {
    return switch (Adaptation.find(book, municipality, leistung, today)) {
      case Outcome.Done<Adaptation>(var found) -> found;
      case Outcome.Held<Adaptation>(var findings) -> throw cannot(findings.list().getFirst());
      case Outcome.Refused<Adaptation> other -> throw new IllegalStateException(other.toString());
      case Outcome.Later<Adaptation> other -> throw new IllegalStateException(other.toString());
    };
  }

  Path directory() {
    return directory;
  }

  boolean json() {
    return json;
  }

  private static CannotGoOn cannot(Finding finding) {
    var arguments = finding.arguments().toArray(String[]::new);
    return new CannotGoOn("finding." + finding.code() + ".text", arguments);
  }
}
