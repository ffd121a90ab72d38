package de.zubringer.cli.exchange;

import de.zubringer.catalogue.codelist.CodeListFiles;
import de.zubringer.catalogue.codelist.Genericode;
import de.zubringer.catalogue.codelist.Genericode.Taken;
import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a code list in genericode into the folder codelists of a package. */
@Command(name = "import-genericode")
public final class ImportCodeListVerb implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--into", paramLabel = "DIR", required = true)
  private Path directory = Path.of("");

  @Option(names = "--id", paramLabel = "ID")
  private @Nullable String id;

  @Option(names = "--code-column", paramLabel = "NAME")
  private @Nullable String codeColumn;

  @Option(names = "--name-column", paramLabel = "NAME")
  private @Nullable String nameColumn;

  @Option(names = "--valid-from", paramLabel = "D")
  private @Nullable LocalDate validFrom;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    if (!Files.isDirectory(directory)) {
      throw new CannotGoOn("cli.check.no-directory", directory.toString());
    }
    var name = String.valueOf(file.getFileName());
    var bytes = Exchanged.read(file, Genericode.BYTES_MAX);
    return switch (Genericode.read(name, bytes, codeColumn, nameColumn)) {
      case Outcome.Done<Taken>(var taken) -> write(taken, name);
      case Outcome.Held<Taken>(var findings) -> PackageVerb.refuse(findings, console);
      default -> PackageVerb.refuse(Findings.NONE, console);
    };
  }

  private int write(Taken taken, String name) {
    var list = taken.list();
    var wanted = CodeListFiles.plain(id == null ? list.shortName() : id);
    if (wanted.isEmpty()) {
      throw new CannotGoOn("cli.codelist.id");
    }
    var files = CodeListFiles.of(list, wanted, name, validFrom);
    var change = CodeListChange.of(directory, wanted, list);
    Exchanged.write(directory, files);
    console.say(
        "cli.codelist.taken",
        String.valueOf(list.codes().size()),
        list.codeColumn(),
        list.nameColumn());
    if (!taken.leftOut().isEmpty()) {
      console.say("cli.codelist.left-out", String.join(", ", taken.leftOut()));
    }
    change.lines().forEach(console::print);
    files.keySet().forEach(one -> console.say("cli.exchange.written", one));
    return ExitCode.GOOD;
  }
}
