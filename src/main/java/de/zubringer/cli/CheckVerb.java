package de.zubringer.cli;

import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Findings;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the files of a workspace and the areas that have a connection. */
@Command(name = "check")
final class CheckVerb implements Callable<Integer> {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Parameters(paramLabel = "DIR")
  private Path directory = Path.of("");

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var workspace = Workspace.read(folder());
    var today = LocalDate.ofInstant(Zubringer.CLOCK.instant(), BERLIN);
    var findings = FindingList.sorted(PlanBook.compile(0, workspace, today).findings());
    FindingList.print(findings, json, console);
    sayHowMany(findings, workspace.folder().files().size());
    return findings.isClean() ? ExitCode.GOOD : ExitCode.FINDINGS;
  }

  private Folder folder() {
    try {
      var folder = Folder.read(directory);
      if (!folder.files().containsKey(Workspace.HEAD)) {
        throw new CannotGoOn("cli.check.no-workspace", directory.toString(), Workspace.HEAD);
      }
      return folder;
    } catch (NotDirectoryException e) {
      throw new CannotGoOn(e, "cli.check.no-directory", directory.toString());
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.check.not-readable", directory.toString());
    }
  }

  private void sayHowMany(Findings findings, int files) {
    if (findings.isEmpty()) {
      console.say("cli.check.nothing", String.valueOf(files));
    } else {
      console.say("cli.check.sum", FindingList.counts(findings));
    }
  }
}
